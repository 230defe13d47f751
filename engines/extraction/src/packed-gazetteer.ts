import { type Gazetteer, gazetteerOver, keysOf, type Place } from "./gazetteer.ts";

/** Keys of one block: it is found by its first key, and read when a key of it is first asked for. */
const BLOCK = 32;

/** First line of the packed text: where the keys begin, and the first key of each block with where the block begins. */
type Contents = { readonly keys: number; readonly blocks: readonly (readonly [key: string, offset: number])[] };

/**
 * Places as one text that is read by parts. After its contents, a line of JSON per place; then a line per key, in the
 * order of their characters: `exact clairmont sur vive\t1204,88310`, with where the lines of its places begin.
 */
export const packGazetteer = (places: readonly Place[]): string => {
  const offsets = new Map<string, number[]>();
  let listed = "";
  for (const place of places) {
    for (const [index, name] of keysOf(place)) {
      const key = `${index} ${name}`;
      const held = offsets.get(key);
      if (!held) offsets.set(key, [listed.length]);
      else if (held.at(-1) !== listed.length) held.push(listed.length);
    }
    listed += `${JSON.stringify(place)}\n`;
  }
  const blocks: [string, number][] = [];
  let lines = "";
  [...offsets.keys()].sort().forEach((key, at) => {
    if (at % BLOCK === 0) blocks.push([key, lines.length]);
    lines += `${key}\t${offsets.get(key)?.join()}\n`;
  });
  const contents: Contents = { keys: listed.length, blocks };
  return `${JSON.stringify(contents)}\n${listed}${lines}`;
};

/** Position of the block that may hold a key; −1 when the key comes before them all. */
const blockOf = ({ blocks }: Contents, key: string): number => {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.[0] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The gazetteer that `packGazetteer` packed: ready at once, it reads the lines that are asked for. */
export const openGazetteer = (packed: string): Gazetteer => {
  const start = packed.indexOf("\n") + 1;
  const contents: Contents = JSON.parse(packed.slice(0, start));
  const [listed, lines] = [packed.slice(start, start + contents.keys), packed.slice(start + contents.keys)];
  const known = new Map<number, Place>();
  const placeAt = (offset: number): Place => {
    const place: Place = known.get(offset) ?? JSON.parse(listed.slice(offset, listed.indexOf("\n", offset)));
    known.set(offset, place);
    return place;
  };
  const read = new Map<number, ReadonlyMap<string, string>>();
  /** What stands after each key of a block. */
  const readBlock = (block: number): ReadonlyMap<string, string> => {
    const part = lines.slice(contents.blocks[block]?.[1], contents.blocks[block + 1]?.[1]);
    return new Map(part.split("\n").map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]));
  };
  return gazetteerOver((index, name) => {
    const key = `${index} ${name}`;
    const block = blockOf(contents, key);
    if (block < 0) return [];
    const values = read.get(block) ?? readBlock(block);
    read.set(block, values);
    return (
      values
        .get(key)
        ?.split(",")
        .map((offset) => placeAt(Number(offset))) ?? []
    );
  });
};
