import { IntlMessageFormat } from "intl-messageformat";
import { fr } from "./fr/index.ts";

/** Every string a person reads, by key. French is the reference: another language is an object with the same keys. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
export type MessageKey = keyof typeof fr;
export type Locale = "fr";
export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const catalogues: Readonly<Record<Locale, Catalogue>> = { fr };

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(fr, key);

/** A translator for one language. Messages follow the ICU syntax: `{count, plural, one {# action} other {# actions}}`. */
export const translator = (locale: Locale): Translate => {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const message = catalogues[locale][key];
    if (!message.includes("{")) return message;
    let format = compiled.get(key);
    if (!format) compiled.set(key, (format = new IntlMessageFormat(message, locale)));
    return String(format.format(values));
  };
};
