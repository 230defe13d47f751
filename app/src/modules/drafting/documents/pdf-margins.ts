import { type Line, usualHeight } from "./pdf-lines.ts";

/** Lines looked at, at the head and at the foot of each page. */
const DEPTH = 3;

/** Points by which a line may stand higher or lower from one page to the next. */
const DRIFT = 4;

const NUMBER = /^\W*(?:page|p\.)?\s*(\d{1,4})(?:\s*(?:\/|sur|de)\s*\d{1,4})?\W*$/i;
const SAYS_PAGE = /page|p\.|\/|sur/i;

/** Pages told before the first that is numbered, at the most. */
const UNNUMBERED = 2;

/** What a margin says, whatever page it is on: « Convention, page 3 » and « Convention, page 4 » say the same. */
const wording = ({ line, page }: Margin): string =>
  line.text.replace(/\d+/g, (number) => (Math.abs(Number(number) - page - 1) <= UNNUMBERED ? "#" : number));

type Margin = { readonly page: number; readonly line: Line; readonly isFoot: boolean };

const marginsOf = (lines: readonly Line[], page: number): Margin[] => {
  const downwards = [...lines].sort((a, b) => b.y - a.y);
  // A short page has no margins to tell from its text.
  if (downwards.length < 2 * DEPTH) return downwards.slice(-1).map((line) => ({ page, line, isFoot: true }));
  return [
    ...downwards.slice(0, DEPTH).map((line) => ({ page, line, isFoot: false })),
    ...downwards.slice(-DEPTH).map((line) => ({ page, line, isFoot: true })),
  ];
};

const numberOf = ({ text }: Line): number | null => {
  const number = NUMBER.exec(text)?.[1];
  return number === undefined ? null : Number(number);
};

/** Lines of the margins that are numbers of pages: they say so, or those of other pages count on with them. */
const pageNumbers = (margins: readonly Margin[]): ReadonlySet<Line> => {
  const pagesAt = new Map<number, Set<number>>();
  for (const { page, line } of margins) {
    const number = numberOf(line);
    if (number !== null) pagesAt.set(number - page, (pagesAt.get(number - page) ?? new Set()).add(page));
  }
  const isOne = ({ page, line }: Margin): boolean => {
    const number = numberOf(line);
    return number !== null && (SAYS_PAGE.test(line.text) || (pagesAt.get(number - page)?.size ?? 0) > 1);
  };
  return new Set(margins.filter(isOne).map(({ line }) => line));
};

/** Margins that say the same on several pages, at the same height. */
const repeatedIn = (margins: readonly Margin[]): Margin[][] => {
  const byWording = new Map<string, Margin[]>();
  for (const margin of margins) {
    const key = `${margin.isFoot} ${Math.round(margin.line.y / DRIFT)} ${wording(margin)}`;
    byWording.set(key, [...(byWording.get(key) ?? []), margin]);
  }
  return [...byWording.values()].filter((alike) => new Set(alike.map(({ page }) => page)).size > 1);
};

/**
 * The pages without what their margins repeat: numbers of pages go, a heading stays where it is first told, what the foot
 * repeats, or the head in letters smaller than those of the text, is kept once, apart.
 */
export const withoutMargins = (pages: readonly (readonly Line[])[]): { readonly pages: Line[][]; readonly feet: string[] } => {
  const margins = pages.flatMap(marginsOf);
  const dropped = new Set(pageNumbers(margins));
  const isSmall = ({ line, page }: Margin): boolean => line.height < 0.9 * usualHeight(pages[page] ?? []);
  const feet: string[] = [];
  for (const [first, ...others] of repeatedIn(margins.filter(({ line }) => !dropped.has(line)))) {
    for (const { line } of others) dropped.add(line);
    if (!first || (!first.isFoot && !isSmall(first))) continue;
    dropped.add(first.line);
    feet.push(first.line.text);
  }
  return { pages: pages.map((lines) => lines.filter((line) => !dropped.has(line))), feet };
};
