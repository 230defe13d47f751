/** PostgreSQL's numbers for the types whose reading differs from one engine to the other. */
const INT8 = 20;
const NUMERIC = 1700;

/** Counts and sequences fit a JavaScript number; one that does not is a bug, never a silently wrong figure. */
const integer = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} does not fit a number without loss`);
  return value;
};

/** Read the same way on both engines: without this, a count is a number on one and a text on the other. */
export const parsers: Readonly<Record<number, (text: string) => number>> = { [INT8]: integer, [NUMERIC]: Number };
