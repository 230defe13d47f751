/** A source of numbers in [0, 1) that a seed decides: the same seed gives the same numbers, on every machine. */
export type Random = () => number;

/** Mulberry32, a 32-bit generator of period 2^32 (T. Ettinger, 2017). Good for simulations, not for secrets. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
