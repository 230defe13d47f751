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

/** A part's value as it is typed back in its form. */
export const typedPart = (value: Scalar | undefined): string => {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "yes";
  if (typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" ? value : value.join("\n");
};

export const isLong = (part: Part): boolean => part.kind === "long" || part.kind === "lines";
