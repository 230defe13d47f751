import { isMessageKey, type MessageKey, type Translate } from "../../messages/index.ts";
import type { Part } from "./fields.ts";
import type { Scalar } from "./values.ts";

/** The catalogue's name of a part of a value. */
export const partLabel = (name: string): MessageKey => {
  const key = `drafting.part.${name}`;
  return isMessageKey(key) ? key : "drafting.part.value";
};

/** A choice in words; `words` is where the catalogue keeps those of its list. */
export const choiceWords = (words: string, choice: string, t: Translate): string => {
  const key = `${words}.${choice}`;
  return isMessageKey(key) ? t(key) : choice;
};

/** `2026-03-14` as the form's hint shows it: `14/03/2026`; `--03-14`, whose year is not known: `14/03`. */
const typedDate = (date: string): string => date.replace(/^--/, "").split("-").reverse().join("/");

/** A part's value as it is typed back in its form. */
export const typedPart = ({ kind }: Part, value: Scalar | undefined): string => {
  if (kind === "date" && typeof value === "string") return typedDate(value);
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "yes";
  if (typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" ? value : value.join("\n");
};

export const isLong = (part: Part): boolean => part.kind === "long" || part.kind === "lines";
