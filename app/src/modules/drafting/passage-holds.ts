import { isDeepStrictEqual } from "node:util";
import { type Field, type Part, shapes } from "./fields.ts";
import { inWords } from "./number-words.ts";
import type { Scalar, Values } from "./values.ts";

/** Letters and figures alone: accents, case, signs and the spaces inside numbers are how a text is set, not what it says. */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d)[\s.](?=\d{3}(?!\d))/g, "$1")
    .replace(/[^\p{L}\p{N},]+|,(?!\d)/gu, " ");

const wordsOf = (text: string): string[] => bare(text).split(" ").filter(Boolean);

/** What a number may be written as: 6 800 000, or 6,8 before « millions ». */
const figures = (value: number): string[] => [1, 1e3, 1e6, 1e9].map((scale) => String(value / scale).replace(".", ","));

/** Spelled out, whatever its plurals: « deux cents ». */
const isSpelled = (value: number, words: ReadonlySet<string>): boolean =>
  Number.isInteger(value) && value > 1 && value < 1e6 && wordsOf(inWords(value)).every((word) => words.has(word) || words.has(`${word}s`));

const month = (position: string): string => new Intl.DateTimeFormat("fr", { month: "long" }).format(new Date(2024, Number(position) - 1));

const saysDate = (date: string, words: ReadonlySet<string>): boolean => {
  const [year = "", at, day] = date.replace(/^--/, "-").split("-");
  const said = (part: string | undefined): boolean =>
    !part || words.has(part) || words.has(String(Number(part))) || (part === "01" && words.has("1er"));
  return said(year) && said(day) && (said(at) || words.has(bare(month(at ?? "1")).trim()));
};

const says = (part: Part, value: Scalar | undefined, words: ReadonlySet<string>): boolean => {
  if (value === null || value === undefined || typeof value === "boolean") return true;
  // How a value is classed is a person's judgement: no passage has its name.
  if (part.kind === "choice" || part.kind === "axis" || part.name === "code") return true;
  if (typeof value === "number") return isSpelled(value, words) || figures(value).some((figure) => words.has(figure));
  if (typeof value === "string") return part.kind === "date" ? saysDate(value, words) : wordsOf(value).every((word) => words.has(word));
  return value.every((line) => wordsOf(line).every((word) => words.has(word)));
};

/** Whether a part of a value can be read in the passages; how it is classed is not asked of them. */
export const partSaid = (part: Part, value: Scalar | undefined, passages: readonly string[]): boolean =>
  says(part, value, new Set(passages.flatMap(wordsOf)));

/** Whether what a correction changes can be read in the passages that the value rested on before it. */
export const passageHolds = (field: Field, before: Values, after: Values, passages: readonly string[]): boolean => {
  const words = new Set(passages.flatMap(wordsOf));
  return shapes[field].parts
    .filter(({ name }) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null))
    .every((part) => says(part, after[part.name], words));
};
