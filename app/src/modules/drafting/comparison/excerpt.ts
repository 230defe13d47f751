import type { Span } from "@levier/kernel";
import type { Excerpt } from "../../../ui/index.ts";

/** Characters of the text shown on each side of a passage, to the nearest word. */
const AROUND = 90;

/** A passage longer than this is shown by its two ends. */
const LONGEST = 400;

const flat = (text: string): string => text.replace(/\s+/g, " ");

/** The sign that opens a line of a list says nothing. */
const withoutBullet = (before: string): string => before.replace(/^\s*[-–—•*·▪]\s+/, "");

const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`;

/** The passage with the words that stand around it in its own paragraph. */
export const excerptOf = (text: string, { start, end }: Span): Excerpt => {
  const paragraph = { start: text.lastIndexOf("\n", start - 1) + 1, end: text.indexOf("\n", end) };
  const before = withoutBullet(text.slice(paragraph.start, start));
  const after = text.slice(end, paragraph.end === -1 ? text.length : paragraph.end);
  return {
    before: flat(before.length <= AROUND ? before : `… ${before.slice(-AROUND).replace(/^\S*\s/, "")}`),
    words: shortened(flat(text.slice(start, end))),
    after: flat(after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/, "")} …`),
  };
};
