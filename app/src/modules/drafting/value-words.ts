import type { Translate } from "../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../ui/index.ts";
import { bareCode } from "../pacts/index.ts";
import { type Field, type Part, shapes } from "./fields.ts";
import type { ReviewedItem } from "./fold-draft.ts";
import { choiceWords, partLabel } from "./labels.ts";
import { spoken } from "./spoken.ts";
import type { Values } from "./values.ts";

const partWords = (field: Field, part: Part, values: Values, t: Translate): string | null => {
  const value = values[part.name];
  if (value === null || value === undefined || value === false) return null;
  if (value === true) return t("drafting.review.about");
  if (typeof value === "number") return part.name === "valueEur" ? formatEuros(value) : formatNumber(value);
  if (typeof value !== "string") return value.join(", ");
  if (part.kind === "date") return formatDate(value);
  if (part.kind === "choice") return choiceWords(part.words, value, t);
  return part.name === "code" ? t("drafting.review.code", { code: bareCode(value) }) : spoken(field, part.name, value, t);
};

/** A figure and its unit read as one: « 12 ateliers ». */
const joined = (words: ReadonlyMap<string, string>, figure: string, unit: string): string | null => {
  const [value, of] = [words.get(figure), words.get(unit)];
  return value === undefined ? (of ?? null) : of === undefined ? value : `${value}\u00a0${of}`;
};

/** A value in words: what it is, then the rest, set smaller. */
export const valueWords = (
  { field, values }: Pick<ReviewedItem, "field" | "values">,
  t: Translate,
): { readonly main: string; readonly rest: string } => {
  const parts = shapes[field].parts.filter(({ kind }) => kind !== "axis");
  const words = new Map(
    parts
      .map((part) => [part.name, partWords(field, part, values, t)] as const)
      .filter((entry): entry is readonly [string, string] => entry[1] !== null),
  );
  for (const [figure, unit] of [
    ["target.value", "target.unit"],
    ["value", "unit"],
  ] as const) {
    const both = joined(words, figure, unit);
    if (both !== null && parts.some(({ name }) => name === unit)) words.set(figure, both).delete(unit);
  }
  const [main = t(partLabel("value")), ...rest] = words.values();
  return { main, rest: rest.join(" · ") };
};
