/** Kinds of territory whose figures stand in one file, the most usual of pacts first. */
const KINDS = ["epci", "dep", "com", "ze", "reg", "nuts"] as const;
type Kind = (typeof KINDS)[number];

/** Those of a kind, as files write their codes. */
export const unitsOfKind = (kind: Kind, codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) => (code.startsWith(`${kind}-`) ? [code.slice(kind.length + 1)] : []));

/** The kind whose figures are asked for a pact of these territories: that of its EPCI where it has some; null where none is in a file. */
export const kindProposed = (codes: readonly string[]): Kind | null => KINDS.find((kind) => unitsOfKind(kind, codes).length > 0) ?? null;

/**
 * The units under a pact that lines of one file may tell of, as files write their codes: those of one kind, its EPCI where it has some.
 * A set that the pact makes up for itself is in no file.
 */
export const proposedUnits = (codes: readonly string[]): readonly string[] => {
  const kind = kindProposed(codes);
  return kind === null ? [] : unitsOfKind(kind, codes);
};
