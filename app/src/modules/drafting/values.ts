import { readPartialDate } from "@levier/kernel";
import { type Field, type Part, shapes } from "./fields.ts";

export type Scalar = string | number | boolean | readonly string[] | null;
/** The parts of one value, by the names of its field's shape (`target.unit`). A part that is not said is null. */
export type Values = Readonly<Record<string, Scalar>>;

const LONGEST = 2000;

const readText = (given: unknown): string | null => {
  if (typeof given !== "string") return null;
  const text = given.replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
};

/** A number as a person types it, `1 200,5`, or as a program gives it. */
const readNumber = (given: unknown): number | null => {
  if (typeof given === "number") return Number.isFinite(given) ? given : null;
  if (typeof given !== "string") return null;
  const digits = given.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
};

/** `2026-03-14`, `--03-14`, or as a person types it: `14/03/2026`, `03/2026`, `14/03` when the year is not known. */
const readDate = (given: unknown): string | null => {
  const text = readText(typeof given === "number" ? String(given) : given);
  if (text === null) return null;
  const dayMonth = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  const typed = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = typed
    ? [typed[3], typed[2]?.padStart(2, "0"), typed[1]?.padStart(2, "0")].filter((part) => part !== undefined).join("-")
    : dayMonth
      ? `--${dayMonth[2]?.padStart(2, "0")}-${dayMonth[1]?.padStart(2, "0")}`
      : text;
  return readPartialDate(iso) ? iso : null;
};

const readLines = (given: unknown): readonly string[] | null => {
  const lines = Array.isArray(given) ? given : typeof given === "string" ? given.split(/[\n;]/) : [];
  const texts = lines.map(readText).filter((line) => line !== null);
  return texts.length === 0 ? null : texts;
};

const readFlag = (given: unknown): boolean => given === true || given === "yes";

/** One part as given by the engine, a form or a request; null when it is absent or not usable. */
export const readPart = (part: Part, given: unknown): Scalar => {
  if (part.kind === "number") return readNumber(given);
  if (part.kind === "date") return readDate(given);
  if (part.kind === "lines") return readLines(given);
  if (part.kind === "flag") return readFlag(given);
  const text = readText(typeof given === "number" ? String(given) : given);
  return part.kind === "choice" && text !== null && !part.options.includes(text) ? null : text;
};

const isGiven = (given: unknown): boolean =>
  !(given === undefined || given === null || given === false || (Array.isArray(given) ? given.length === 0 : String(given).trim() === ""));

/** Each part that was given and cannot be used, with what was given. */
export const unusableParts = (field: Field, given: Readonly<Record<string, unknown>>): { readonly part: Part; readonly value: string }[] =>
  shapes[field].parts.flatMap((part) => {
    const value = given[part.name];
    if (!isGiven(value)) return [];
    const tooLong = typeof value === "string" && value.length > LONGEST;
    return readPart(part, value) === null || tooLong ? [{ part, value: String(value).slice(0, 80) }] : [];
  });

export const readValues = (field: Field, given: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(shapes[field].parts.map((part) => [part.name, readPart(part, given[part.name])]));

/** The groups of parts of which none is given: what is missing before the value can stand. */
export const missingParts = (field: Field, values: Values): readonly (readonly string[])[] =>
  shapes[field].needs.filter((group) => group.every((name) => values[name] === null || values[name] === undefined));
