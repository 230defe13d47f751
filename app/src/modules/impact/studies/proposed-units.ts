/** Kinds of territory whose figures stand in one file, the most usual of pacts first. */
const KINDS = ["epci", "dep", "com", "ze", "reg", "nuts"];

/**
 * The units under a pact that lines of one file may tell of, as files write their codes: those of one kind, its EPCI where it has some.
 * A set that the pact makes up for itself is in no file.
 */
export const proposedUnits = (codes: readonly string[]): readonly string[] => {
  const ofKind = (kind: string): readonly string[] =>
    codes.flatMap((code) => (code.startsWith(`${kind}-`) ? [code.slice(kind.length + 1)] : []));
  return KINDS.map(ofKind).find((units) => units.length > 0) ?? [];
};
