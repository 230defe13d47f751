import type { Span } from "@levier/kernel";
import type { IndicatorKind } from "../draft-pact.ts";
import type { Count } from "../entities/counts.ts";
import type { Reading } from "../text/reading.ts";

/** Whether a count is a share or a gap. */
export const isPercent = (unit: string): boolean => unit === "%" || unit.startsWith("point");

const KINDS: readonly (readonly [IndicatorKind, RegExp])[] = [
  ["forecast", /attendue?s|pourrait|pourraient|previsions?\b|projections?|devrait|susceptibles? de|\brestera(?:it|ient)?\b/],
  [
    "benchmark",
    /^ ?contre [\d,]+ ?% (?:dans|en|au niveau|pour|a l'echelle|au plan)|moyenne (?:nationale|regionale)|au niveau (?:national|regional)|en france|(?<!\bun )arrondissement de|pour memoire/,
  ],
  [
    "target",
    /d'ici|objectif|ambition|permett(?:re|ra|ront) de [a-z]+er|permettre la creation|viser?\b|doivent|devront|atteindre|prevue?s|prevoit|ramener|revenir a|redescendre/,
  ],
  [
    "realised",
    /cree(?:e?s)?\b|realise|beneficie|entrain\w+ la creation|(?:a|ont|avait|avaient) (?:ainsi |deja )?permis|inscrite?s\b(?! au programme)|finalise|termine|livre(?:e?s)?\b|acheve|abouti|en cours\b|lancee?s\b|achevee?s?\b|en chantier|signee?s\b|on denombre|feu vert|retenue?s\b|porte leur nombre|est sorti|aboutis|valide(?:e?s)?\b|(?<!')engagee?s|debouche|deja operationnel|emerge\b|recense/,
  ],
];

const kindIn = (words: string): IndicatorKind | null => KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** A description of people or of the territory stays one, whatever its sentence tells. */
const DESCRIBES =
  /^(?:habitants?|salaries|entreprises|personnes|travailleurs|frontaliers|etablissements|acteurs|groupes|eleves|etudiants|hectares)$/;
/** Counts of the pact's own work are promised, or done. */
export const WORK = /actions?|projets?|mesures|propositions|fiches|operations|dossiers|engagements/;

/** A text that takes stock of a pact tells what is done; one that presents it, what it promises. */
const FOLLOWS_UP = /\bbilan\b|point d'etape|etat d'avancement|avancement du|comite (?:de pilotage|directeur|de suivi)/;
const followsUp = ({ plain }: Reading): boolean => FOLLOWS_UP.test(plain.slice(0, 400));

const AIM_BEFORE = /\b(?:objectifs?|ambition|cible)\s*:[^.;]*$/;

const AIMED = /\bvise|d'ici (?:a |la )?|\bobjectif|\bdoi(?:t|vent)\b/;

/** « a déjà mené près de 400 entretiens »: what was done is counted, whatever it is. */
const DONE_BEFORE =
  /\b(?:a|ont|avons|avait|avaient) (?:(?:deja|ainsi|egalement|d'ores et deja|pour le moment|notamment) )*(?:mene|realise|cree|soutenu|accompagne|valide|finance|aide|forme|livre|construit|renove|rehabilite|ouvert|lance|concretise|instruit|traite|rencontre|maintenu|embauche|recrute|installe|identifie|retenu|selectionne|pu (?:soutenir|accompagner|aider|financer)) (?:[a-z']+ ){0,4}$/;
/** « veut générer 600 000 emplois », « devant créer 200 postes »: a will, or a duty, to bring about. */
const WILL_BRING =
  /\b(?:devant|doi(?:t|vent)|devra|devront|ve(?:ut|ulent)|souhaite(?:nt)?|entend(?:ent)?|compte(?:nt)?|ambitionne(?:nt)?|propose(?:nt)?|permettr(?:a|ont)|s'engage(?:nt)? a|va|vont)\b[^.;:]{0,80}\b(?:creer|generer|former|accueillir|accompagner|recruter|construire|produire|renover|rehabiliter|maintenir|soutenir|embaucher|installer|planter) (?:pres de |plus de |environ |au moins |jusqu'a |quelque )?$/;
/** « 40 seront réalisés », « EDF prendra 15 % » */
const WILL_BE = /^ (?:[a-z-]+ ){0,3}(?:seront|vont etre|devront etre|doivent etre) [a-z]+e?s\b/;
const WILL_TAKE = /\b(?:prendra|detiendra|representera|atteindra|couvrira|comptera|disposera) (?:pres de |plus de |environ |de )?$/;

/** « 320 emplois ont été créés »: said of the count itself. */
const DONE_NEXT =
  /^ (?:[a-z-]+ ){0,3}(?:ont (?:d'ores et deja |deja )?ete (?!defini|prevu|annonc|propos|identifi|imagin|envisag)[a-z]+s?\b)|^ (?:(?:sont(?: deja)?|deja) )?(?:cree|realise|acheve|maintenu|livre|construit|renove|retenu|accompagnee?s )/;

/** « de 11 % à 6 % »: what is, then what is aimed at. */
const FROM = /\b(?:de|du) $/;
const AIM = /ramener|passer|porter|reduire|abaisser|augmenter|faire (?:baisser|passer)/;

const isStart = ({ plain }: Reading, { start, end }: Count, sentence: Span): boolean =>
  FROM.test(plain.slice(Math.max(0, start - 4), start)) &&
  /^ a \d/.test(plain.slice(end, end + 4)) &&
  AIM.test(plain.slice(sentence.start, start));

/** « supérieur de deux points au taux national »: a gap as it is. */
const GAP_NOW = /superieur|inferieur|depass|au-dessus|au-dessous|ecart|de plus que|de moins que/;
/** « un taux égal à la moyenne, soit 10 %, contre 13 % aujourd'hui »: the aim, then what is. */
const AIMED_RATE = /\bobjectif d'(?:un|atteindre un) taux\b[^.;%]*$/;
const NOW = /^ ?(?:aujourd'hui|actuellement|a ce jour|en ce moment)/;

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
  if (/\bcontre $/.test(lead) && NOW.test(plain.slice(end, end + 16))) return "baseline";
  if (AIMED_RATE.test(plain.slice(sentence.start, start))) return "target";
  return ELSEWHERE.test(lead.slice(lead.lastIndexOf(";") + 1)) ? "benchmark" : null;
};

/** « 9 % ici contre 7 % en France »: what follows « contre » is told of the other figure. */
const upToContrast = (plain: string, { end }: Span, clause: Span): Span => {
  const at = plain.slice(end, clause.end).search(/ contre \d/);
  return at < 0 ? clause : { start: clause.start, end: end + at };
};

/** What the words just before and just after a count tell of it. */
const kindBeside = ({ plain }: Reading, count: Count, clause: Span, sentence: Span): IndicatorKind | null => {
  const lead = plain.slice(Math.max(sentence.start, count.start - 140), count.start);
  const next = plain.slice(count.end, count.end + 70);
  const aimed = AIMED.test(plain.slice(clause.start, clause.end));
  if (!aimed && DONE_BEFORE.test(lead)) return "realised";
  if (WILL_BRING.test(lead) || WILL_TAKE.test(lead) || WILL_BE.test(next)) return "target";
  if (!aimed && DONE_NEXT.test(next)) return "realised";
  return AIM_BEFORE.test(plain.slice(sentence.start, count.start)) ? "target" : null;
};

/** What the words about a count make of it: in its clause (`whole`), else in its sentence. */
export const indicatorKindOf = (reading: Reading, count: Count, whole: Span, sentence: Span): IndicatorKind => {
  const { plain } = reading;
  const clause = upToContrast(plain, count, whole);
  if (isStart(reading, count, sentence)) return "baseline";
  const percent = isPercent(count.unit);
  const beside = (percent ? kindOfShare(reading, count, sentence) : null) ?? kindBeside(reading, count, clause, sentence);
  if (beside !== null) return beside;
  const near = kindIn(plain.slice(clause.start, clause.end)) ?? (percent ? kindIn(beforeBracket(reading, clause, sentence)) : null);
  const apart = (DESCRIBES.test(count.unit) && near === "realised") || (near === "benchmark" && !percent);
  if (near !== null && !apart) return near;
  if (!WORK.test(count.unit)) return "context";
  return kindIn(plain.slice(sentence.start, sentence.end)) ?? (followsUp(reading) ? "realised" : "target");
};
