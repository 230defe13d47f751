import type { Chance } from "./chance.ts";

const SOME = new Uint8Array([0x00, 0xff, 0xfe, 0x80, 0xc3, 0x28, 0x3c, 0x25, 0x50, 0x4b, 0x0a, 0x20]);

/** The bytes with some changed, cut, moved or repeated. */
export const mutatedBytes = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const changed = bytes.slice();
  for (let count = chance.below(12); count > 0 && changed.length > 0; count--)
    changed[chance.below(changed.length)] = chance.happens(0.5) ? chance.below(256) : chance.pick([...SOME]);
  const [a, b] = [chance.below(changed.length + 1), chance.below(changed.length + 1)];
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const way = chance.below(8);
  if (way === 0) return changed.slice(0, to);
  if (way === 1) return new Uint8Array([...changed.slice(0, from), ...changed.slice(to)]);
  if (way === 2) return new Uint8Array([...changed.slice(0, to), ...changed.slice(from)]);
  return changed;
};

/** The bytes of a text in one of the encodings met, or in what is left of it. */
export const encoded = (text: string, chance: Chance): Uint8Array => {
  const utf8 = Buffer.from(text, "utf8");
  const ways: readonly (() => Uint8Array)[] = [
    () => utf8,
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text, "latin1"),
    () => Buffer.from(`\ufeff${text}`, "utf16le"),
    () => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(utf8.toString("latin1")),
    () => mutatedBytes(utf8, chance),
  ];
  return new Uint8Array(chance.pick(ways)());
};
