import type { Span } from "@levier/kernel";

/** One line; `start` and `end` are those of its content, after the bullet or number, without spaces around. */
export type Line = Span & {
  readonly bullet: boolean;
  /** The number that opens it: 3 for `3. Créer…`. */
  readonly number: number | null;
  /** The chapter its number names: 2 for `2.1 Créer…`. */
  readonly chapter: number | null;
  /** How many blank lines stand just above. */
  readonly gap: number;
  /** How far its mark stands from the margin: a list within a list stands further. */
  readonly indent: number;
};

/** A bullet, a letter, a number or a number within a chapter: `•`, `a)`, `B.`, `3.`, `2.1`. */
const MARKER =
  /^\s*(?:((?:[•●▪▫■□◦‣·○→➢➤►✓✔*–—-]|[a-h]\)|[A-H][.)])(?:\s+)|[•●▪■➢►✓✔](?=\p{L}))|(?:(\d{1,2})\.)?(\d{1,2})(?:[.)/]|\s*[-–]|(?<=\d\.\d{1,2}))\s+)/u;

/** A mark within a mark, as « - • » that a copied list leaves. */
const SECOND_MARK = /^[•●▪▫■□◦‣·○→➢➤►✓✔*–—-]\s+/;

const lineAt = (flat: string, from: number, to: number, gap: number): Line => {
  const raw = flat.slice(from, to);
  const marker = MARKER.exec(raw);
  const first = from + (marker?.[0].length ?? /^\s*/.exec(raw)?.[0].length ?? 0);
  const start = first + (marker?.[1] ? (SECOND_MARK.exec(flat.slice(first, to))?.[0].length ?? 0) : 0);
  const end = from + raw.trimEnd().length;
  return {
    start,
    end: Math.max(start, end),
    bullet: marker?.[1] !== undefined,
    number: marker?.[3] ? Number(marker[3]) : null,
    chapter: marker?.[2] ? Number(marker[2]) : null,
    gap,
    indent: /^ */.exec(raw)?.[0].length ?? 0,
  };
};

/** A mark alone on its line: what it marks stands on the next; an arrow alone turns a page. */
const LONE_MARK = /^\s*[•●▪▫■□◦‣·○➢➤►✓✔–—-]\s*$/;

/** The lines that hold something, in order. */
export const linesOf = (flat: string): Line[] => {
  const lines: Line[] = [];
  let [from, gap, marked] = [0, 0, false];
  while (from <= flat.length) {
    const at = flat.indexOf("\n", from);
    const to = at < 0 ? flat.length : at;
    const line = lineAt(flat, from, to, gap);
    const lone = LONE_MARK.test(flat.slice(from, to));
    if (line.end > line.start && !lone) lines.push(marked ? { ...line, bullet: true } : line);
    if (line.end > line.start) [gap, marked] = [0, lone];
    else gap++;
    from = to + 1;
  }
  return lines;
};

/**
 * Lines below one that ends in a colon are items without a mark when each but the last ends in a semicolon:
 * « trois axes : », « former ; », « loger ; », « relier. ».
 */
export const withUnmarkedLists = (flat: string, lines: readonly Line[]): Line[] => {
  const ends = (line: Line | undefined, mark: RegExp): boolean => line !== undefined && mark.test(flat.slice(line.start, line.end));
  const items = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (!ends(line, /:$/)) continue;
    let last = index + 1;
    while (ends(lines[last], /;$/)) last++;
    if (last - index > 2) for (const item of lines.slice(index + 1, last + 1)) items.add(item);
  }
  return lines.map((line) => (items.has(line) && !line.bullet ? { ...line, bullet: true } : line));
};
