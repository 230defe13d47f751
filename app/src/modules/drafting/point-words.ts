import type { PointCode } from "@levier/extraction";
import type { MessageKey, Translate } from "../../messages/index.ts";
import { formatNumber } from "../../ui/index.ts";
import type { ReviewedPoint } from "./fold-draft.ts";

/** The message that says each of the engine's questions and conflicts to a person. */
const WORDED: Readonly<Record<PointCode, MessageKey>> = {
  "pact-type-missing": "drafting.why.noType",
  "year-missing": "drafting.why.noYear",
  "vote-date-missing": "drafting.why.noVoteDate",
  "territory-ambiguous": "drafting.why.severalTerritories",
  "territory-unknown": "drafting.why.unknownTerritory",
  "amounts-do-not-sum": "drafting.why.sum",
  "amount-told-twice": "drafting.why.twoFigures",
};

const isKnown = (code: string): code is PointCode => Object.hasOwn(WORDED, code);

/** Values in euros end in `Eur`: they are said in millions, as such sums are told. */
const valueWords = ([name, value]: readonly [string, string | number]): [string, string] => [
  name,
  typeof value === "number" ? (name.endsWith("Eur") ? formatNumber(value / 1e6, "M€") : formatNumber(value)) : value,
];

/** Why a point is open, in the reader's language; a code that is not known is said in general terms. */
export const pointWords = ({ code, values, kind }: Pick<ReviewedPoint, "code" | "values" | "kind">, t: Translate): string =>
  isKnown(code)
    ? t(WORDED[code], Object.fromEntries(Object.entries(values).map(valueWords)))
    : t(kind === "questions" ? "drafting.why.question" : "drafting.why.conflict");
