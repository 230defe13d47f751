import { readFrenchNumber, type Typed } from "./read-sheet.ts";

/** One field that two people wrote differently: what was typed, what is kept now, and what the form proposes of the two. */
export type Difference = { readonly field: string; readonly typed: string; readonly now: string; readonly proposed: string };

const bare = (text: string): string =>
  text
    .replace(/\r\n/g, "\n")
    .replace(/[ \u00a0\u202f]+/g, " ")
    .trim();

/** « 1 200 000 » and « 1200000 » say the same, as does a text whose line ends differ. */
const isSame = (one: string, other: string): boolean => {
  if (bare(one) === bare(other)) return true;
  const [first, second] = [readFrenchNumber(one), readFrenchNumber(other)];
  return first !== null && first === second;
};

/**
 * A form that was typed over an older state (`was`), brought onto what is kept `now`: a field that the person left as it was takes
 * what the other wrote, a field they changed keeps what they typed. Each field where the two differ is told.
 */
export const mergeTyped = (
  typed: Typed,
  was: Typed,
  now: Typed,
): { readonly merged: Typed; readonly differences: readonly Difference[] } => {
  const fields = [...new Set([...Object.keys(now), ...Object.keys(was), ...Object.keys(typed)])];
  const merged: Record<string, string> = {};
  const differences: Difference[] = [];
  for (const field of fields) {
    const [mine, before, theirs] = [typed[field] ?? "", was[field] ?? "", now[field] ?? ""];
    const proposed = isSame(mine, before) ? theirs : mine;
    merged[field] = proposed;
    if (!isSame(mine, theirs)) differences.push({ field, typed: mine, now: theirs, proposed });
  }
  return { merged, differences };
};
