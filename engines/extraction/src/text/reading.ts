import type { Span } from "@levier/kernel";
import { asRunning, columnsApart } from "./layout.ts";
import { type Line, linesOf, withUnmarkedLists } from "./lines.ts";
import { bodyEnd, isAside } from "./noise.ts";
import { flatSameLength, plainSameLength, withoutMarks } from "./plain.ts";
import { sentencesOf } from "./sentences.ts";

/** A text and its forms of the same length, cut in lines and sentences. Offsets hold in all of them. */
export type Reading = {
  readonly text: string;
  /** Without marks of Markdown, spaces and apostrophes made plain, lines as its sentences run. */
  readonly flat: string;
  /** `flat` in lower case, without accents. */
  readonly plain: string;
  /** Lines of the text proper: no menu, no footer. */
  readonly lines: readonly Line[];
  readonly sentences: readonly Span[];
  /** Where the text proper ends; contacts are looked for beyond it too. */
  readonly bodyEnd: number;
};

export const readText = (text: string): Reading => {
  const flat = asRunning(withoutMarks(columnsApart(flatSameLength(text))));
  const plain = plainSameLength(flat);
  const all = withUnmarkedLists(flat, linesOf(flat));
  const end = bodyEnd(plain, all);
  const lines = all.filter((line) => line.start < end && !isAside(plain.slice(line.start, line.end)));
  return { text, flat, plain, lines, sentences: sentencesOf(flat, lines), bodyEnd: end };
};

/** A passage as a value: marks and doubled spaces removed, otherwise to the letter. */
export const say = ({ text, flat }: Reading, { start, end }: Span): string => {
  const seen = flat.slice(start, end);
  // Where nothing was made plain, the words stand as they are: most passages, and all long ones of no interest.
  let value = text.slice(start, end) === seen ? seen.replace(/\n/g, " ") : "";
  if (value === "") {
    let from = start;
    for (let at = start; at < end; at++) {
      if (flat[at] !== " " && flat[at] !== "\n") continue;
      value += `${text.slice(from, at)} `;
      from = at + 1;
    }
    value += text.slice(from, Math.max(from, end));
  }
  return value.replace(/ {2,}/g, " ").replace(/ ,/g, ",").trim();
};

/** Rank of the span that holds an offset, among spans apart in the order of the text; −1 when none does. */
const rankAt = (spans: readonly Span[], offset: number): number => {
  // Half of those that are left are put aside at each step.
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset ? low : -1;
};

/** The sentence that holds an offset. */
export const sentenceAt = ({ sentences }: Reading, offset: number): Span | null => sentences[rankAt(sentences, offset)] ?? null;

/** Rank of the line that holds an offset; −1 when none does. */
export const lineRankAt = ({ lines }: Reading, offset: number): number => rankAt(lines, offset);

/** The line that holds an offset. */
export const lineAt = (reading: Reading, offset: number): Line | null => reading.lines[lineRankAt(reading, offset)] ?? null;

/** A span without the spaces and punctuation around it. */
export const trimmed = (flat: string, { start, end }: Span, edge = /[\s,;:.…•«»"–—-]/): Span => {
  let [from, to] = [start, end];
  while (from < to && edge.test(flat[from] ?? "")) from++;
  while (to > from && edge.test(flat[to - 1] ?? "")) to--;
  return { start: from, end: to };
};
