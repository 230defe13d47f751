import { type Gazetteer, gazetteerOver, keysOf, type Place } from "./gazetteer.ts";

/**
 * Places as one text that is searched as it stands. First line: where the keys begin. Then a line of JSON per place, and a
 * line per key, in the order of their characters: `exact clairmont sur vive\t1204,88310`, with where each of its places begins.
 */
export const packGazetteer = (places: readonly Place[]): string => {
  const keys = new Map<string, number[]>();
  const lines: string[] = [];
  let offset = 0;
  for (const place of places) {
    const line = `${JSON.stringify(place)}\n`;
    for (const [index, name] of keysOf(place)) {
      const key = `${index} ${name}`;
      const held = keys.get(key);
      if (!held) keys.set(key, [offset]);
      else if (held.at(-1) !== offset) held.push(offset);
    }
    lines.push(line);
    offset += line.length;
  }
  const sorted = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, offsets]) => `${key}\t${offsets.join()}\n`);
  return `${offset}\n${lines.join("")}${sorted.join("")}`;
};

/** What stands after a key in the sorted lines of `packed` that begin at `from`; empty when the key is none of them. */
const offsetsOf = (packed: string, from: number, key: string): string => {
  let [low, high] = [from, packed.length];
  while (low < high) {
    const start = packed.lastIndexOf("\n", Math.floor((low + high) / 2) - 1) + 1;
    const end = packed.indexOf("\n", start);
    const tab = packed.indexOf("\t", start);
    const found = packed.slice(start, tab);
    if (found === key) return packed.slice(tab + 1, end);
    if (found < key) low = end + 1;
    else high = start;
  }
  return "";
};

/** The gazetteer that `packGazetteer` packed: ready at once, it reads the lines that are asked for. */
export const openGazetteer = (packed: string): Gazetteer => {
  const places = packed.indexOf("\n") + 1;
  const keys = places + Number(packed.slice(0, places));
  const read = new Map<string, Place>();
  const known = new Map<string, readonly Place[]>();
  const placeAt = (offset: string): Place => {
    const start = places + Number(offset);
    const place: Place = read.get(offset) ?? JSON.parse(packed.slice(start, packed.indexOf("\n", start)));
    read.set(offset, place);
    return place;
  };
  return gazetteerOver((index, name) => {
    const key = `${index} ${name}`;
    const found = known.get(key) ?? offsetsOf(packed, keys, key).split(",").filter(Boolean).map(placeAt);
    if (found.length > 0) known.set(key, found);
    return found;
  });
};
