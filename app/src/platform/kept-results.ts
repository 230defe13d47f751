import { sha256 } from "./audit/canonical.ts";

export type KeptResults<T> = {
  /** The result of an input: kept, or worked out and kept. */
  readonly of: (input: unknown, work: () => T) => T;
  /** Lets all of them go: what was erased must not live on in memory. */
  readonly forget: () => void;
};

/**
 * What was worked out of the same input before, for the `most` inputs met last: a result is kept by what it was worked out of, to the
 * letter, so that none is ever out of date. Results are shared by those who ask: they are read, never changed.
 */
export const keptResults = <T>(most: number): KeptResults<T> => {
  const kept = new Map<string, { readonly result: T }>();
  const of = (input: unknown, work: () => T): T => {
    const key = sha256(JSON.stringify(input));
    const held = kept.get(key) ?? { result: work() };
    // The last one asked for goes to the end; the first is the one longest unasked.
    kept.delete(key);
    kept.set(key, held);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return held.result;
  };
  return { of, forget: () => kept.clear() };
};
