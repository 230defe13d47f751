import type { MessageKey, Translate } from "../../messages/index.ts";
import type { ReviewedPoint } from "./fold-draft.ts";

/** How the engine words each of its questions and conflicts, and the message that says it to a person. */
const WORDED: readonly (readonly [RegExp, MessageKey, ...(readonly string[])])[] = [
  [/^the text names no kind of pact$/, "drafting.why.noType"],
  [/^the text gives a day and a month, no year$/, "drafting.why.noYear"],
  [/^the text tells a vote without its date$/, "drafting.why.noVoteDate"],
  [/^several territories bear the name (.+)$/, "drafting.why.severalTerritories", "name"],
  [/^lines sum to (.+), the text says (.+)$/, "drafting.why.sum", "sum", "total"],
  [/^the text says (.+) and (.+)$/, "drafting.why.twoFigures", "one", "other"],
];

/** A sum as the engine writes it, `6.6 M€`, with the comma and the space of French. */
const inFrench = (figure: string): string => figure.replace(/(\d)\.(\d)/g, "$1,$2").replace(" M€", "\u00a0M€");

/** Why a point is open, in the reader's language; a wording that is not known is said in general terms. */
export const pointWords = ({ why, kind }: Pick<ReviewedPoint, "why" | "kind">, t: Translate): string => {
  for (const [form, key, ...names] of WORDED) {
    const match = form.exec(why);
    if (match) return t(key, Object.fromEntries(names.map((name, position) => [name, inFrench(match[position + 1] ?? "")])));
  }
  return t(kind === "questions" ? "drafting.why.question" : "drafting.why.conflict");
};
