import { activities, divisions, sectionOf } from "../../../../sources/activities/activities.ts";
import { plain } from "../../../../sources/official-geography/names.ts";

const labelled = (): readonly { readonly code: string; readonly words: string }[] =>
  activities().map(({ code, label }) => ({ code, words: ` ${plain(label)} ` }));

let read: ReturnType<typeof labelled> | null = null;

/** Plural and feminine endings, which a person who searches does not heed. */
const stem = (word: string): string => word.replace(/(?:es|s|e)$/, "");

/**
 * The codes that a text stands for: a section `C`, a division `10`, an activity `10.71C` or `1071C`, else the activities whose label
 * holds each of its words, by their beginning. Divisions stand for all their activities. Empty when it stands for none.
 */
export const activitiesAsked = (text: string): readonly string[] => {
  const code = text.trim().toUpperCase();
  if (/^[A-U]$/.test(code)) return divisions().flatMap((division) => (sectionOf(division.code) === code ? division.code : []));
  if (/^\d\d$/.test(code)) return divisions().some((division) => division.code === code) ? [code] : [];
  const [, division, rest] = /^(\d\d)\.?(\d\d[A-Z])$/.exec(code) ?? [];
  if (division !== undefined)
    return activities().some((activity) => activity.code === `${division}.${rest}`) ? [`${division}.${rest}`] : [];
  if (/^\d/.test(code)) return activities().flatMap((activity) => (activity.code.startsWith(code) ? activity.code : []));
  const words = plain(text)
    .split(" ")
    .filter((word) => word.length > 1);
  if (words.length === 0) return [];
  read ??= labelled();
  return read.flatMap((activity) => (words.every((word) => activity.words.includes(` ${stem(word)}`)) ? activity.code : []));
};
