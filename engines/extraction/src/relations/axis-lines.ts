import type { Span } from "@levier/kernel";
import { NUMBER_WORDS } from "../entities/numbers.ts";
import { opensAsProject } from "../entities/works.ts";
import { elementsOf } from "../text/enumeration.ts";
import { contains, findAll } from "../text/find.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { CLAUSE } from "./action-mention.ts";
import { type AxisMention, HEAD } from "./axis-mention.ts";

const ANNOUNCES = new RegExp(`\\b${HEAD}\\b`, "g");
/** « Il visera principalement à : », « ce contrat permettra de : » */
const AIMS =
  /\b(?:(?:vise(?:nt|ra|ront)?|permett(?:ra|ront)|s'attacher(?:a|ont))(?: principalement| notamment| d'abord)? (?:a|de|d')|(?:a|ont|aura|auront) pour (?:objectif|ambition|but|finalite)s?(?: principa[a-z]+| notamment)?(?: de| d')?) ?:$/;
const DETAIL =
  /\s*(?::|, en (?=(?:amenag|cre|lanc|construi|deploy|renov|install|entrepren|developp|valoris|diversifi|modernis)[a-z]*ant |mettant en (?:place|oeuvre|œuvre|service) )|, en particulier | par, d'une part|, soit |, avec (?!une? (?:accent|attention|volet|priorite)) ?|, notamment |, dont |, par exemple | avec (?=le |la |les |l'|un |une ))/;
const BEFORE_LIST = /^(?:\s|:|soit|\d+ actions,?|avec|dont|notamment|entre autres|par exemple|,)*/;

/** The bullets right below a line. */
const bulletsBelow = (lines: readonly Line[], index: number): Line[] => {
  const next = lines.slice(index + 1);
  const stop = next.findIndex(({ bullet, number }) => !bullet && number === null);
  return next.slice(0, stop < 0 ? next.length : stop);
};

const NUMBERED =
  /^(?:axe|objectif|defi|priorite|volet|pilier|orientation|ambition|enjeu|thematique|chantier)s?(?: strategique| prioritaire)?\s*(?:n ?[°o]\s*)?(?:(?:\d+|[ivx]+)\s*[:.–—/-]\s*|\d{1,2} )(?=[a-z«"])/;

/** What an axis details: after a colon whatever names a thing, after « avec » or « dont » what opens as a project. */
const details = (reading: Reading, detail: Span, afterColon: boolean): boolean => {
  const elements = elementsOf(reading, detail);
  const projects = elements.filter(
    (each) => opensAsProject(reading, each) || /[\p{Lu}«\d]/u.test(reading.flat.slice(each.start, each.end)),
  );
  return afterColon ? 2 * projects.length >= elements.length : projects.length > 0;
};

/** A bullet as an axis: its heading, and what follows a colon or « avec » as its detail. */
const axisOfLine = (reading: Reading, whole: Line): AxisMention => {
  const { plain, flat } = reading;
  const line = { start: whole.start + (NUMBERED.exec(plain.slice(whole.start, whole.end))?.[0].length ?? 0), end: whole.end };
  const cut = DETAIL.exec(plain.slice(line.start, line.end));
  const alone = { ...trimmed(flat, line, /[\s;,.:…]/), detail: null };
  if (!cut) return alone;
  const from = line.start + cut.index;
  const lead = BEFORE_LIST.exec(plain.slice(from, line.end))?.[0].length ?? 0;
  const detail = { start: from + lead, end: line.end };
  // What tells of the axis in sentences heads the projects that they tell.
  if (CLAUSE.test(flat.slice(detail.start, detail.end)))
    return cut[0].includes(":") ? { ...trimmed(flat, { start: line.start, end: from }), detail: null, below: detail } : alone;
  const colon = /:|soit/.test(cut[0]);
  const gone = /^,? (?:en particulier|par, )/.test(cut[0]);
  if (!gone && (cut[0].startsWith(", en ") || details(reading, detail, colon)))
    return { ...trimmed(flat, { start: line.start, end: from }), detail };
  return colon || gone ? { ...trimmed(flat, { start: line.start, end: from }), detail: null } : alone;
};

/** One axis for each bullet of the first rank; a list within the list is what its axis heads. */
const axesOfBullets = (reading: Reading, bullets: readonly Line[]): AxisMention[] => {
  const margin = Math.min(...bullets.map(({ indent }) => indent));
  const heads = bullets.filter(({ indent }) => indent <= margin + 1);
  if (heads.length === bullets.length) return bullets.map((each) => axisOfLine(reading, each));
  return heads.map((head, index) => {
    const next = heads[index + 1]?.start ?? (bullets.at(-1)?.end ?? head.end) + 1;
    const below = { start: head.end, end: next };
    return bullets.some(({ start }) => start > head.start && start < next)
      ? { ...axisOfLine(reading, head), below }
      : axisOfLine(reading, head);
  });
};

/** « réparties en quatre axes » */
const NUMBER_BEFORE = /\b(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grands? |principa[a-z]+ )?$/;

const bulleted = (reading: Reading): AxisMention[] =>
  reading.lines.flatMap((line, index) => {
    const content = reading.plain.slice(line.start, line.end);
    const told = findAll(ANNOUNCES, content).at(-1);
    const last = told !== undefined && NUMBER_BEFORE.test(content.slice(0, told.start)) && content.length - told.end < 60;
    const announced = (told !== undefined && (content.endsWith(":") || content.length < 90 || last)) || AIMS.test(content);
    if (
      !announced ||
      line.bullet ||
      line.number !== null ||
      /s'engage(?:nt)? a(?!.*\b(?:domaines|axes|thematiques|themes|champs)\b)|actions? pour/.test(content)
    )
      return [];
    return axesOfBullets(reading, bulletsBelow(reading.lines, index));
  });

const INFINITIVE = /^(?:[a-z]+(?:er|ir|re)) /;

/** Headings that open with an infinitive, and numbered lines that introduce bullets, once the text has announced its order. */
const headings = (reading: Reading): AxisMention[] => {
  const announced = findAll(
    /\b(?:deux|trois|quatre|cinq|six|sept|huit|\d) (?:grands? |principa\w+ )?(?:axes|domaines|objectifs|priorites|defis|piliers|volets)\b/g,
    reading.plain,
  )[0];
  if (!announced) return [];
  return reading.lines.flatMap((line, index) => {
    const content = reading.plain.slice(line.start, line.end);
    if (line.start < announced.end || line.bullet || content.length > 90) return [];
    const below = reading.lines[index + 1];
    const opens = line.number !== null && content.endsWith(":") && below?.bullet === true;
    const heading = line.number === null && INFINITIVE.test(content) && !/[.:;!?]$/.test(content);
    return opens || heading ? [{ ...trimmed(reading.flat, line), detail: null }] : [];
  });
};

const isListed = ({ bullet, number }: Line): boolean => bullet || number !== null;

/** What the lines below a heading hold: up to the next heading; after the last one, the text that follows its list is another matter. */
const belowHeading = (reading: Reading, heading: Line, next: Line | undefined): Span => {
  if (next) return { start: heading.end, end: next.start };
  const lines = reading.lines.filter(({ start }) => start > heading.end);
  const firstItem = lines.findIndex(isListed);
  const after = firstItem < 0 ? undefined : lines.slice(firstItem).find((line) => !isListed(line) && line.gap > 0);
  return { start: heading.end, end: after?.start ?? reading.bodyEnd };
};

/** « AXE 1 – LES MOBILITÉS » */
const FIRST = /^(?:axe|orientation|pilier|defi) (?:strategique )?(?:n ?[°o] ?)?(?:1|i) ?[:–—-]/;
/** « trois orientations, déclinées en douze objectifs »: what each heading lists are axes too. */
const DEVELOPED = new RegExp(
  `\\b${HEAD}\\b[^.;]{0,60}\\b(?:declin|developp|decompos|subdivis|detaill|traduit|organis|reparti)[a-z]* (?:chacune? |elles-memes |eux-memes )?en (?:\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?${HEAD}`,
);

/** A bullet that opens in lower case is the rest of the one above. */
const isItem = ({ flat }: Reading, line: Line): boolean => line.bullet && !/^\p{Ll}/u.test(flat.slice(line.start));

/** « Axe 1 : Mobilités » on lines of their own, at least two of them. */
const numbered = (reading: Reading): AxisMention[] => {
  const heads = reading.lines.filter(({ start, end }) => end - start <= 400 && NUMBERED.test(reading.plain.slice(start, end)));
  const [first] = heads;
  // An excerpt may end before the second heading.
  if (!first || (heads.length < 2 && !FIRST.test(reading.plain.slice(first.start, first.end)))) return [];
  const from = reading.lines.indexOf(first);
  const listed = heads.length > 1 && heads.every((line, index) => reading.lines[from + index] === line);
  if (listed) return heads.map((line) => axisOfLine(reading, line));
  const within = DEVELOPED.test(reading.plain.slice(0, first.start));
  return heads.flatMap((line, index) => {
    const below = belowHeading(reading, line, heads[index + 1]);
    const items = within ? reading.lines.filter((each) => isItem(reading, each) && contains(below, each)) : [];
    if (items.length > 1) return [axisOfLine(reading, line), ...items.map((each) => axisOfLine(reading, each))];
    return [{ ...axisOfLine(reading, line), below }];
  });
};

/** An excerpt that ends within the name of an axis does not tell it. */
const isCut = ({ plain }: Reading, { start, end }: AxisMention): boolean =>
  plain.slice(end).trim() === "" &&
  plain.slice(start, end).split(" ").length < 4 &&
  / (?:une?|le|la|les|des?|du|et|au|aux|a|en|pour|par|sur)$/.test(plain.slice(Math.max(0, end - 8), end));

/** Axes that stand on lines of their own: numbered, bulleted, headings. */
export const axesOnLines = (reading: Reading): AxisMention[] =>
  [...numbered(reading), ...bulleted(reading), ...headings(reading)].filter((axis) => !isCut(reading, axis));
