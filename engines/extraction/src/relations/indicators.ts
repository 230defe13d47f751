import type { Span } from "@levier/kernel";
import type { Indicator, IndicatorKind } from "../draft-pact.ts";
import { type Count, findCounts } from "../entities/counts.ts";
import { APPROXIMATE } from "../entities/numbers.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";

const KINDS: readonly (readonly [IndicatorKind, RegExp])[] = [
  ["forecast", /attendue?s|pourrait|pourraient|previsions?|projections?|devrait/],
  [
    "benchmark",
    /^ ?contre [\d,]+ ?% (?:dans|en|au niveau|pour|a l'echelle|au plan)|moyenne (?:nationale|regionale)|au niveau (?:national|regional)|en france|arrondissement de|pour memoire/,
  ],
  [
    "target",
    /d'ici|objectif|ambition|permett(?:re|ra) de creer|permettre la creation|viser?\b|doivent|devront|atteindre|prevue?s|prevoit|ramener|revenir a|redescendre/,
  ],
  [
    "realised",
    /cree(?:e?s)?\b|realise|beneficie|entrain\w+ la creation|(?:a|ont) permis|inscrite?s\b|finalise|termine|livre(?:e?s)?\b|acheve|abouti|en cours\b|lancee?s\b|achevee?s?\b|en chantier|signee?s\b|on denombre|feu vert|retenue?s\b|porte leur nombre|est sorti|aboutis|validee?s|engagee?s/,
  ],
];

const kindIn = (words: string): IndicatorKind | null => KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** A description of people or of the territory stays one, whatever its sentence tells. */
const DESCRIBES =
  /^(?:habitants?|salaries|entreprises|personnes|travailleurs|frontaliers|etablissements|acteurs|groupes|eleves|etudiants|hectares)$/;
/** Counts of the pact's own work are promised, or done. */
const WORK = /actions?|projets?|mesures|propositions|fiches|operations|dossiers/;

/** A text that takes stock of a pact tells what is done; one that presents it, what it promises. */
const FOLLOWS_UP = /\bbilan\b|point d'etape|etat d'avancement|avancement du|comite (?:de pilotage|directeur|de suivi)/;
const followsUp = ({ plain }: Reading): boolean => FOLLOWS_UP.test(plain.slice(0, 400));

const clauseOf = ({ plain }: Reading, { start, end }: Span, sentence: Span): Span => {
  const from = Math.max(...[", ", "; ", ": ", "(", ". "].map((mark) => plain.slice(sentence.start, start).lastIndexOf(mark)));
  const to = plain.slice(end, sentence.end).search(/[,;:.)](?!\d)/);
  return { start: sentence.start + from + 1, end: to < 0 ? sentence.end : end + to };
};

const AIM_BEFORE = /\b(?:objectifs?|ambition|cible)\s*:[^.;]*$/;

const AIMED = /\bvise|d'ici (?:a |la )?|\bobjectif|\bdoi(?:t|vent)\b/;

/** « 320 emplois ont été créés »: said of the count itself. */
const DONE_NEXT =
  /^ (?:[a-z-]+ ){0,3}(?:ont (?:d'ores et deja |deja )?ete [a-z]+s?\b)|^ (?:(?:sont(?: deja)?|deja) )?(?:cree|realise|acheve|maintenu|livre|construit|renove|retenu|accompagnee?s )/;

/** « de 11 % à 6 % »: what is, then what is aimed at. */
const FROM = /\b(?:de|du) $/;
const AIM = /ramener|passer|porter|reduire|abaisser|augmenter|faire (?:baisser|passer)/;

const isStart = ({ plain }: Reading, { start, end }: Count, sentence: Span): boolean =>
  FROM.test(plain.slice(Math.max(0, start - 4), start)) &&
  /^ a \d/.test(plain.slice(end, end + 4)) &&
  AIM.test(plain.slice(sentence.start, start));

/** « supérieur de deux points au taux national »: a gap as it is. */
const GAP_NOW = /superieur|inferieur|depass|au-dessus|au-dessous|ecart|de plus que|de moins que/;
/** Said some words before a percentage: of whom it is, when that is not the territory. */
const ELSEWHERE =
  /pour memoire|a titre de comparaison|si l'on (?:veut )?compare|arrondissement de|en france|moyenne (?:nationale|regionale)|au niveau (?:national|regional)|\bcontre\b/;

/** A figure in brackets is of what stands before them. */
const beforeBracket = ({ plain }: Reading, { start }: Span, sentence: Span): string =>
  plain[start] === "(" || plain[start - 1] === "(" ? plain.slice(Math.max(sentence.start, start - 70), start) : "";

/** What a share or a gap is by the words around it, whatever its clause tells. */
const kindOfShare = ({ plain }: Reading, { unit, start, end }: Count, sentence: Span): IndicatorKind | null => {
  const lead = plain.slice(Math.max(sentence.start, start - 80), start);
  if (unit.startsWith("point") && GAP_NOW.test(lead.slice(-40) + plain.slice(end, end + 40)))
    return AIM.test(plain.slice(sentence.start, sentence.end)) ? "baseline" : "context";
  return ELSEWHERE.test(lead.slice(lead.lastIndexOf(";") + 1)) ? "benchmark" : null;
};

/** « 9 % ici contre 7 % en France »: what follows « contre » is told of the other figure. */
const upToContrast = (plain: string, { end }: Span, clause: Span): Span => {
  const at = plain.slice(end, clause.end).search(/ contre \d/);
  return at < 0 ? clause : { start: clause.start, end: end + at };
};

const kindOf = (reading: Reading, count: Count, whole: Span, sentence: Span): IndicatorKind => {
  const { plain } = reading;
  const clause = upToContrast(plain, count, whole);
  if (isStart(reading, count, sentence)) return "baseline";
  const share = isPercent(count.unit) ? kindOfShare(reading, count, sentence) : null;
  if (share !== null) return share;
  const aimed = AIMED.test(plain.slice(clause.start, clause.end));
  if (!aimed && DONE_NEXT.test(plain.slice(count.end, count.end + 70))) return "realised";
  if (AIM_BEFORE.test(plain.slice(sentence.start, count.start))) return "target";
  const near =
    kindIn(plain.slice(clause.start, clause.end)) ?? (isPercent(count.unit) ? kindIn(beforeBracket(reading, clause, sentence)) : null);
  if (near !== null && !(DESCRIBES.test(count.unit) && near === "realised")) return near;
  if (!WORK.test(count.unit)) return "context";
  const words = plain.slice(sentence.start, sentence.end);
  return kindIn(words) ?? (followsUp(reading) ? "realised" : "target");
};

const DATE = /(?:annee |en |fin |insee )((?:19|20)\d\d)\b/;

const isPercent = (unit: string): boolean => unit === "%" || unit.startsWith("point");

/** Where the words on a count end: before the next count that « et » or a dash adds. */
const nextCount = ({ plain }: Reading, from: number, end: number): number => {
  const at = plain.slice(from, end).search(/ (?:et|[–—-]|ainsi que) (?:\d|a [a-z]+(?:er|ir|re)\b)/);
  return at < 0 ? end : from + at;
};

const indicatorOf = (reading: Reading, count: Count, sentence: Span): Indicator => {
  const clause = clauseOf(reading, count, sentence);
  const { unitAt, numberAt } = count;
  const rest = {
    start: unitAt.start,
    end:
      unitAt.start < count.start ? unitAt.end : Math.max(unitAt.end, Math.min(nextCount(reading, unitAt.end, clause.end), unitAt.end + 60)),
  };
  return {
    label: say(reading, isPercent(count.unit) ? clause : rest),
    value: count.value,
    unit: say(reading, unitAt),
    kind: kindOf(reading, count, clause, sentence),
    date: DATE.exec(reading.plain.slice(clause.start, clause.end))?.[1] ?? null,
    approximate: APPROXIMATE.test(reading.plain.slice(Math.max(0, numberAt.start - 20), numberAt.start)),
    evidence: [{ start: count.start, end: count.end }],
    confidence: 0.75,
  };
};

/** A quantity is a baseline only when the text sets a target for the same one, of the same unit. */
const withBaselines = (indicators: readonly Indicator[]): Indicator[] => {
  const aims = indicators.some(({ kind, unit }) => kind === "target" && isPercent(unit));
  return indicators.map((each) => (each.kind === "context" && isPercent(each.unit) && aims ? { ...each, kind: "baseline" } : each));
};

/** Quantities other than money and targets of actions (`taken`), and than counts of the `listed` actions; each once. */
export const findIndicators = (reading: Reading, taken: readonly Span[], listed: number): Indicator[] => {
  const found = new Map<string, Indicator>();
  const spans = spanSet(taken);
  for (const count of findCounts(reading)) {
    const sentence = sentenceAt(reading, count.start);
    if (!sentence || spans.meets(count)) continue;
    if (WORK.test(count.unit) && count.value === listed) continue;
    const indicator = indicatorOf(reading, count, sentence);
    const key = `${indicator.value} ${WORK.test(count.unit) ? "of work" : indicator.unit.toLowerCase()}`;
    // Told twice, a quantity is what the sentence that says most of it makes of it.
    const held = found.get(key);
    if (!held || (held.kind === "context" && indicator.kind !== "context")) found.set(key, indicator);
  }
  return withBaselines([...found.values()]);
};
