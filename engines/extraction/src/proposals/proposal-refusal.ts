/** Why what a model proposes does not enter a draft. */
export const proposalReasons = [
  /** Not a value of this field: another shape, a part that is missing. */
  "malformed",
  /** No such field, or one whose values no model may propose. */
  "unknown-field",
  /** A kind or a type that is not of the known list. */
  "unknown-choice",
  /** The quote is not in the text to the letter, or begins or ends inside a word. */
  "quote-absent",
  /** The quote is too short, or too long, to be a passage. */
  "quote-not-a-passage",
  /** The quote does not say what the value is known by: its number, its date, its name. */
  "unsupported",
  /** The rules, or a proposal before it, read this passage or this name already. */
  "already-read",
  /** More proposals than a pact has values. */
  "too-many",
] as const;

export type ProposalReason = (typeof proposalReasons)[number];

export type ProposalRefusal = { readonly field: string; readonly reason: ProposalReason; readonly quote: string };
