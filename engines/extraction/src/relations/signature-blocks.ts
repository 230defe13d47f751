import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { isMasked, isPerson, NAME, splitRole } from "../entities/person-mention.ts";
import { ROLE_HEAD } from "../entities/roles.ts";
import { findAll } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";

/** The line that closes an agreement: what stands below is who signs it. */
const CLOSES = /^(?:fait|signe|etabli) (?:a |en |le )[^.]{0,120}$|^fait (?:a|en) [^.]{3,80}(?:, |\. ?)(?:en |le )[^.]{0,80}\.?$/;
/** No block of signatures is this far below: annexes follow. */
const REACH = 60;
const LONGEST = 160;
/** A row holds several cells. */
const LONGEST_ROW = 1000;
const OVER = /^(?:annexes?|article|chapitre|titre|sommaire|page)\b/;

const FOR = /^[Pp](?:our|OUR) (?:l'|le |la |les |L'|LE |LA |LES )?(?=\p{Lu}|[a-zéèê]+ )/u;
const HONORIFIC = "(?:MM?\\. ?|Mmes? |Mr |Monsieur |Madame )?";
const OFFICE = inLatin(
  new RegExp(`^(?:et )?${HONORIFIC}(?:[Ll]e |[Ll]a |[Ll]'|[Ss]on |[Ss]a )?((?:${ROLE_HEAD})(?!\\p{L}).{0,120})$`, "u"),
);
const WHO = inLatin(new RegExp(`^${HONORIFIC}(${NAME})$`, "u"));

/** What one line of a block says: a body, an office, a name; « Luc Bern, préfet » says two of them. */
type Told = { readonly body?: Span; readonly role?: Span; readonly name?: Span };

const partTold = (reading: Reading, part: Span): Told => {
  const words = reading.flat.slice(part.start, part.end);
  const led = FOR.exec(words)?.[0].length;
  if (led !== undefined) return { body: { start: part.start + led, end: part.end } };
  const role = OFFICE.exec(words)?.[1];
  if (role) return { role: { start: part.end - role.length, end: part.end } };
  const name = WHO.exec(words)?.[1];
  return name && isPerson(name) ? { name: { start: part.end - name.length, end: part.end } } : {};
};

/** The parts of a line between commas, each trimmed. */
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

/** The cells of a row, empty ones too; none when the line is no row. Bars stand in the text alone. */
const cellsOf = ({ text }: Reading, { start, end }: Span): Span[] => {
  const opens = text.lastIndexOf("\n", start - 1) + 1;
  if (!text.slice(opens, end).trimStart().startsWith("|")) return [];
  return findAll(/[^|]+/g, text, { start, end }).map(({ start: from, end: to }) => ({ start: from, end: to }));
};

/** Lines below each other, column by column where they are rows of a table. */
const columnsOf = (reading: Reading, lines: readonly Span[]): Span[][] => {
  const single: Span[] = [];
  const columns: Span[][] = [];
  for (const line of lines) {
    const cells = cellsOf(reading, line);
    if (cells.length === 0) single.push(line);
    for (const [rank, cell] of cells.entries()) columns[rank] = [...(columns[rank] ?? []), cell];
  }
  return [single, ...columns];
};

const personFrom = (reading: Reading, { body, role, name }: Told): Person | null => {
  const spans = [body, role, name].filter((span) => span !== undefined);
  const office = role ? splitRole(say(reading, role)) : null;
  const organisation = body ? say(reading, body) : (office?.organisation ?? null);
  if (organisation === null && !(role && name)) return null;
  const told = name ? say(reading, name) : null;
  return {
    name: told !== null && isMasked(told) ? null : told,
    role: office?.role ?? null,
    organisation,
    evidence: spans.map(({ start, end }) => ({ start, end })),
    confidence: 0.85,
  };
};

/** Those whom the lines of one column tell, each block a body, an office, a name, in this order or without one of them. */
const blocksIn = (reading: Reading, lines: readonly Span[]): Person[] => {
  const blocks: Told[] = [];
  for (const told of lines.flatMap((line) => partsOf(reading, line).map((part) => partTold(reading, part)))) {
    const open = blocks.at(-1);
    const opens = told.body ? true : told.role ? !open || open.role !== undefined || open.name !== undefined : !open || open.name;
    if (told.role && open && !open.role && open.name && !told.body) blocks[blocks.length - 1] = { ...open, ...told };
    else if (Object.keys(told).length > 0 && opens) blocks.push(told);
    else if (open) blocks[blocks.length - 1] = { ...open, ...told };
  }
  return blocks.flatMap((block) => personFrom(reading, block) ?? []);
};

/** Who signs at the foot of an agreement: « Pour la Région X, la présidente, Anne Lerond », one under the other or side by side. */
export const signatureBlocks = (reading: Reading): Person[] => {
  const { lines, plain } = reading;
  const closing = lines.findLastIndex(({ start, end }) => CLOSES.test(plain.slice(start, end).trim()));
  if (closing < 0) return [];
  const below = lines.slice(closing + 1, closing + 1 + REACH);
  const over = below.findIndex(({ start, end }) => {
    const words = plain.slice(start, end);
    const length = end - start;
    return OVER.test(words) || length > LONGEST_ROW || (length > LONGEST && cellsOf(reading, { start, end }).length === 0);
  });
  return columnsOf(reading, over < 0 ? below : below.slice(0, over)).flatMap((column) => blocksIn(reading, column));
};
