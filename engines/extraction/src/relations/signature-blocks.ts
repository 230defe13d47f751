import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { isMasked, isPerson, NAME, splitRole } from "../entities/person-mention.ts";
import { ROLE_HEAD } from "../entities/roles.ts";
import { findAll } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";

/** The line that closes an agreement: what stands below is who signs it. */
const CLOSES = /^(?:fait|signe|etabli) (?:a |en |le )[^.]{0,120}$|^fait (?:a|en) [^.]{3,80}(?:, |\. ?)(?:en |le )[^.]{0,80}\.?$/;
/** No block of signatures is this many lines below: annexes follow. */
const REACH = 60;
/** Characters of a line of a block; a longer one is prose, unless it is a row of several cells. */
const LONGEST = 160;
const LONGEST_ROW = 1000;
const OVER = /^(?:annexes?|article|chapitre|titre|sommaire|page)\b/;

const FOR = /^[Pp](?:our|OUR) (?:l'|le |la |les |L'|LE |LA |LES )?(?=\p{Lu}|[a-zéèê]+ )/u;
const HONORIFIC = "(?:MM?\\. ?|Mmes? |Mr |Monsieur |Madame )?";
const OFFICE = inLatin(
  new RegExp(`^(?:et )?${HONORIFIC}(?:[Ll]e |[Ll]a |[Ll]'|[Ss]on |[Ss]a )?((?:${ROLE_HEAD})(?!\\p{L}).{0,120})$`, "u"),
);
const WHO = inLatin(new RegExp(`^${HONORIFIC}(${NAME})$`, "u"));

const GOES_ON = /^\p{Lu}[^:]*$/u;
/** What forms leave room for. */
const STAMP =
  /^(?:[Ss]ignatures?|[Cc]achet|[Nn]oms?|[Pp]rénoms?|[Dd]ate|[Vv]isa|[Ll]u et|[Bb]on pour|[Qq]ualité|SIGNATURES?|CACHET)(?!\p{L})/u;

/** What a block says so far: a body, the rest of its name upon the next line, an office, a name. */
type Told = { readonly body?: Span; readonly rest?: Span; readonly role?: Span; readonly name?: Span };

/** The one of them that a part of a line says; null when it says none. */
const partTold = (reading: Reading, part: Span): Told | null => {
  const words = reading.flat.slice(part.start, part.end);
  const led = FOR.exec(words)?.[0].length;
  if (led !== undefined) return { body: { start: part.start + led, end: part.end } };
  const role = OFFICE.exec(words)?.[1];
  if (role) return { role: { start: part.end - role.length, end: part.end } };
  const name = WHO.exec(words)?.[1];
  if (name && isPerson(name)) return { name: { start: part.end - name.length, end: part.end } };
  return GOES_ON.test(words) && !STAMP.test(words) ? { rest: part } : null;
};

/** The parts of a line between commas, each trimmed: « Luc Bern, préfet » has two. */
const partsOf = ({ flat }: Reading, { start, end }: Span): Span[] => {
  let at = start;
  return flat
    .slice(start, end)
    .split(",")
    .flatMap((piece) => {
      const part = trimmed(flat, { start: at, end: at + piece.length });
      at += piece.length + 1;
      return part.end > part.start ? [part] : [];
    });
};

/** A cell, from the bar before it. */
const CELL = /\|([^|\n]*)/g;

/** The cells of a row, empty ones too; none when the line is no row. Bars stand in the text alone, the first before the line. */
const cellsOf = ({ text }: Reading, { start, end }: Span): Span[] => {
  const opens = text.lastIndexOf("\n", start - 1) + 1;
  if (!text.slice(opens, end).trimStart().startsWith("|")) return [];
  return findAll(CELL, text, { start: opens, end }).map((cell) => ({ start: cell.start + 1, end: cell.end }));
};

/** Characters from the margin at which a line of the reading starts: what is set side by side shares a line of the text. */
const indentOf = ({ text }: Reading, { start }: Span): number => start - (text.lastIndexOf("\n", start - 1) + 1);

/** Spaces by which the lines of a column may be out of line. */
const RAGGED = 3;

/** Lines below each other, column by column where they are rows of a table or set side by side with spaces. */
const columnsOf = (reading: Reading, lines: readonly Span[]): Span[][] => {
  const columns: Span[][] = [];
  const put = (rank: number, span: Span): void => {
    columns[rank] = [...(columns[rank] ?? []), span];
  };
  const isBeside = (line: Span, before: Span | undefined): boolean =>
    before !== undefined && !reading.text.slice(before.end, line.start).includes("\n");
  const besides = lines.filter((line, rank) => isBeside(line, lines[rank - 1])).map((line) => indentOf(reading, line));
  const edges = besides
    .filter((edge, rank) => besides.findIndex((other) => Math.abs(other - edge) <= RAGGED) === rank)
    .sort((x, y) => x - y);
  for (const line of lines) {
    const cells = cellsOf(reading, line);
    for (const [rank, cell] of cells.entries()) put(rank, cell);
    if (cells.length === 0) put(edges.filter((edge) => indentOf(reading, line) >= edge - RAGGED).length, line);
  }
  return columns.filter((column) => column !== undefined);
};

const personFrom = (reading: Reading, { body, rest, role, name }: Told): Person | null => {
  const office = role ? splitRole(say(reading, role)) : null;
  const named = [body, rest].flatMap((span) => (span ? say(reading, span) : []));
  const organisation = body ? named.join(" ") : (office?.organisation ?? null);
  if (organisation === null && !(role && name)) return null;
  const told = name ? say(reading, name) : null;
  return {
    name: told !== null && isMasked(told) ? null : told,
    role: office?.role ?? null,
    organisation,
    evidence: [body, rest, role, name].filter((span) => span !== undefined),
    confidence: 0.85,
  };
};

/** Those whom the lines of one column tell: a block opens with a body, or with what the one above it holds already. */
const blocksIn = (reading: Reading, lines: readonly Span[]): Person[] => {
  const blocks: Told[] = [];
  for (const told of lines.flatMap((line) => partsOf(reading, line).flatMap((part) => partTold(reading, part) ?? []))) {
    const above = blocks.at(-1);
    // The name of a body goes on upon the next line, and nowhere else.
    const isOpen = above?.body && !above.rest && !above.role && !above.name && reading.flat[above.body.end] !== ",";
    if (told.rest && !isOpen) continue;
    const opens = !above || told.body || (told.role ? above.role : above.name);
    if (opens) blocks.push(told);
    else blocks[blocks.length - 1] = { ...above, ...told };
  }
  return blocks.flatMap((block) => personFrom(reading, block) ?? []);
};

/** Who signs at the foot of an agreement: « Pour la Région X, la présidente, Anne Lerond », one under the other or side by side. */
export const signatureBlocks = (reading: Reading): Person[] => {
  const { lines, plain } = reading;
  const closing = lines.findLastIndex(({ start, end }) => CLOSES.test(plain.slice(start, end).trim()));
  if (closing < 0) return [];
  const below = lines.slice(closing + 1, closing + 1 + REACH);
  const over = below.findIndex((line) => {
    const length = line.end - line.start;
    const longest = length > LONGEST && cellsOf(reading, line).length > 0 ? LONGEST_ROW : LONGEST;
    return length > longest || OVER.test(plain.slice(line.start, line.end));
  });
  return columnsOf(reading, over < 0 ? below : below.slice(0, over)).flatMap((column) => blocksIn(reading, column));
};
