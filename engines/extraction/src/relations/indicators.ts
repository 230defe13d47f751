import type { Span } from "@levier/kernel";
import type { Indicator } from "../draft-pact.ts";
import { type Count, findCounts } from "../entities/counts.ts";
import { APPROXIMATE } from "../entities/numbers.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { isDenied } from "./denied-counts.ts";
import { indicatorKindOf, isPercent, WORK } from "./indicator-kinds.ts";

const clauseOf = ({ plain }: Reading, { start, end }: Span, sentence: Span): Span => {
  const from = Math.max(...[", ", "; ", ": ", "(", ". "].map((mark) => plain.slice(sentence.start, start).lastIndexOf(mark)));
  const to = plain.slice(end, sentence.end).search(/[,;:.)](?!\d)/);
  return { start: sentence.start + from + 1, end: to < 0 ? sentence.end : end + to };
};

const DATE = /(?:annee |en |fin |insee )((?:19|20)\d\d)\b/;

/** Where the words that name a count end: before a verb, a relative, an aim or the next count. */
const NAME_ENDS =
  / (?:\(|mais |(?:et|[–—-]|ainsi que) (?:\d|(?:le|la|les) |l'|a [a-z]+(?:er|ir|re)\b)|(?:qui|que|dont|ou|afin|sont|seront|etaient|ont|avaient|avait|est|sera|etait|va|vont|doi(?:t|vent)|devr\w+|pourr\w+|permettant|contre|soit|n'|ne) |(?:a|en) ete |pour [a-z]+(?:er|ir|re) )/;
/** A name longer than this is cut at its last whole word. */
const LONGEST_NAME = 80;
const HANGING =
  /(?:[ '](?:de|du|des|d|la|le|les|l|et|a|au|aux|en|sur|pour|dans|par|avec|d'ici|ici|entre|depuis|avant|apres|vers|un|une|leurs?|ses|son|sa|ce|ces|\d[\d,.]*|\(|"|«))+$/;

const nameEnd = ({ plain }: Reading, unitAt: Span, end: number): number => {
  const words = plain.slice(unitAt.end, Math.max(unitAt.end, end));
  const at = words.search(NAME_ENDS);
  let name = at < 0 ? words : words.slice(0, at);
  if (name.length > LONGEST_NAME) name = name.slice(0, Math.max(0, name.lastIndexOf(" ", LONGEST_NAME)));
  return unitAt.end + name.replace(HANGING, "").length;
};

/** A clause without the bracket that opens in it after the count and closes beyond. */
const upToBracket = ({ plain }: Reading, clause: Span, { end }: Span): Span => {
  const at = plain.slice(end, clause.end).search(/ \([^)]*$/);
  return at < 0 ? clause : { start: clause.start, end: end + at };
};

const indicatorOf = (reading: Reading, count: Count, sentence: Span): Indicator => {
  const clause = clauseOf(reading, count, sentence);
  const { unitAt, numberAt } = count;
  const end = unitAt.start < count.start ? unitAt.end : nameEnd(reading, unitAt, clause.end);
  return {
    label: say(reading, isPercent(count.unit) ? upToBracket(reading, clause, count) : { start: unitAt.start, end }),
    value: count.value,
    unit: say(reading, unitAt),
    kind: indicatorKindOf(reading, count, clause, sentence),
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

/** « passer en revue quatre fiches », « distants de 30 kilomètres »: what a session looks at, how far a place is. */
const LOOKED_AT =
  /\b(?:pass\w+ en revue|examin\w+|etudi(?:er|e|ent|ant)|auditionn\w+) (?:les |plus de |pres de |environ )?$|\b(?:distante?s?|eloignee?s?) (?:de |d')(?:plus de |pres de |environ )?$/;

/** Whether a count says something of the pact or the territory: not how many actions are listed, nor what a session looks at. */
const tellsOf = ({ plain }: Reading, count: Count, sentence: Span, listed: number): boolean =>
  !(WORK.test(count.unit) && count.value === listed) &&
  !LOOKED_AT.test(plain.slice(Math.max(sentence.start, count.start - 40), count.start));

/** Quantities other than money and targets of actions (`taken`), and than counts of the `listed` actions; each once. */
export const findIndicators = (reading: Reading, taken: readonly Span[], listed: number): Indicator[] => {
  const found = new Map<string, { readonly best: Indicator; readonly evidence: Span[] }>();
  const spans = spanSet(taken);
  for (const count of findCounts(reading)) {
    const sentence = sentenceAt(reading, count.start);
    if (!sentence || spans.meets(count)) continue;
    const indicator = tellsOf(reading, count, sentence, listed) ? indicatorOf(reading, count, sentence) : null;
    // « l'objectif n'est pas de créer 500 emplois »; a lack that describes (« 12 % des foyers n'ont pas de voiture ») is a figure.
    if (!indicator || (indicator.kind !== "context" && isDenied(reading.plain, count, sentence))) continue;
    const key = `${indicator.value} ${WORK.test(count.unit) ? "of work" : indicator.unit.toLowerCase()}`;
    // Told twice, a quantity is what the sentence that says most of it makes of it; both are its evidence.
    const held = found.get(key);
    const best = !held || (held.best.kind === "context" && indicator.kind !== "context") ? indicator : held.best;
    const evidence = held?.evidence ?? [];
    evidence.push(...indicator.evidence);
    found.set(key, { best, evidence });
  }
  return withBaselines([...found.values()].map(({ best, evidence }) => ({ ...best, evidence })));
};
