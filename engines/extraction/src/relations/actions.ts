import type { Span } from "@levier/kernel";
import type { Action } from "../draft-pact.ts";
import { opensWithInfinitive } from "../entities/infinitives.ts";
import { DIGITS } from "../entities/numbers.ts";
import { elementsOf } from "../text/enumeration.ts";
import { findAll } from "../text/find.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import type { AxisMention } from "./axes.ts";
import { findTarget } from "./targets.ts";

const WORK =
  "(?:programmes? (?:de |d')|travaux|revitalisation|protection|preservation|renforcement|developpement|acquisition|transformation|mise en (?:service|valeur|conformite|reseau|oeuvre|œuvre)|raccordement|reouverture|relocalisation|valorisation|elaboration|creation|construction|rehabilitation|renovation|restructuration|extension|agrandissement|reconversion|requalification|amenagement|deploiement|modernisation|ouverture|mise en place|lancement|installation|realisation|deviation|doublement|electrification|optimisation|accueil|appui|soutien|accompagnement|implantation|passage|structuration|redynamisation|restauration|projets? (?:de|d'))s?";
const OPENS_WITH_WORK = new RegExp(`^(?:de |d')?(?:la |le |l'|les |un |une |des )?(?:nouvelle?s? )?${WORK}\\b`);
const VERBS =
  "(?:creer|lancer|structurer|faire emerger|sensibiliser|diviser|accompagner|deployer|constituer|construire|renover|rehabiliter|amenager|developper|ouvrir|installer|mettre en place|soutenir|renforcer|etoffer|moderniser|former|etendre|realiser|organiser|financer|equiper|implanter|doubler|mettre en service|sonder|tirer|valoriser|requalifier|redynamiser|accelerer|favoriser|mener|conduire|definir|elaborer|promouvoir|encourager|produire|raccorder|planter|restaurer|transformer|augmenter|reduire|acquerir|animer|proposer|experimenter|relancer|poursuivre|generaliser|preserver|securiser|maintenir|recruter|reconvertir)";
const OPENS_WITH_VERB = new RegExp(`^(?:d'|de )?${VERBS}\\b`);

const PROJECTS =
  "(?:projets|actions|operations|chantiers|dossiers|realisations|investissements|initiatives|mesures|travaux|amenagements|programmes)";
/** A list that is said to be one of projects: « parmi les projets phares figurent », « quelques exemples d'actions : ». */
const LISTS = new RegExp(
  String.raw`\b(?:quelques |plusieurs |a titre d')?exemples? (?:de |d')?${PROJECTS}?[^.:;,]{0,40}:\s*` +
    String.raw`|\bparmi (?:les |ces |leurs |nos )?(?:[a-z]+ ){0,2}${PROJECTS}[^.:;,]{0,40},? (?:figurent?|on (?:compte|trouve|retrouve|peut citer|citera)|citons|sont|il y a)(?: notamment| aussi| egalement)?,? ` +
    String.raw`|\bparmi (?:les |ces )[^.:;]{3,70}, (?:on peut citer|citons|figurent)(?: notamment)?,? ` +
    String.raw`|\b(?:on peut (?:notamment )?citer|citons)(?: notamment)?,? ?` +
    String.raw`|\b(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grands? |premie\w+ |nouve\w+ )?${PROJECTS}[^.:;,()]{0,60}: ?(?!$)` +
    String.raw`|\b${PROJECTS} (?:retenue?s|inscrite?s|prioritaires|phares|prevue?s|emblematiques|structurants|finances|soutenus|identifie?s|concernes|a venir)[^.:;]{0,40} ?:(?!\s*$) ?`,
  "g",
);
const THING = /^(?:de |d')?(?:l'|la |le |les |une? |des |du )[a-z«]/;

/** What is said to be made in a sentence: « porte sur », « il s'agit de ». */
const INTRODUCES = new RegExp(
  String.raw`\b(?:porte(?:nt|ra|ront)? (?:notamment )?sur|prevoi(?:t|ent)(?:,[^,.;]{3,60},)? (?:notamment )?(?=d)|prevoi(?:t|ent) (?:notamment )?|il s'agit (?:notamment )?(?=d)|comprend(?:ra)? (?:notamment )?|au programme ?:|\d+ (?:actions|projets|mesures|operations|chantiers) ?:|(?:quelques |plusieurs |a titre d')?exemples?(?: de (?:projets|actions|realisations))? ?:|parmi (?:eux|elles|ceux-ci|celles-ci),? (?:on (?:trouve|compte) )?|on y (?:re)?trouve(?:ra)? (?:notamment )?|citons (?:notamment )?|parmi (?:les|ces) (?:premiers |premieres |grands |principaux |principales |nombreux |nombreuses )?(?:projets|actions|operations|chantiers|dossiers|realisations|investissements)[^.:;,]{0,30}(?: ?:|,)|(?:a|ont|aura) (?:deja |ainsi |notamment )?permis (?=la |l'|le |une? )|(?:projets|actions|operations|chantiers) (?:retenue?s|prioritaires|phares|prevue?s|inscrite?s)[^.:;]{0,25} ?:)\s*` +
    `|(?:\\b(?:parmi lesquel(?:le)?s|dont|notamment|telles? que)(?: notamment)?,?| :) (?=(?:la |l'|le |un |une )${WORK}\\b)`,
  "g",
);
const MAKES = new RegExp(
  `\\b(?:en (?:creant|mettant en place|installant|ouvrant|lancant|construisant)|verra le jour|avec) ((?:un|une|des|le|la|l')[ ']?(?:${WORK}|portail|plateforme|guichet|observatoire|maison|centre|pole|campus|fonds)\\b)`,
  "g",
);
const NOT_A_PROJECT =
  /^(?:la |l'|les |des |d'|de )?(?:creations?|implantations?|accueil) (?:nette )?(?:d'|de )(?:nouvea\w+ |nouvelles |nombreux |\d[\d ]* )?(?:emplois?|entreprises?|richesses?|valeurs?)/;

/** `named`: its list says that it is a project, a proper name alone may tell it. */
export type ActionMention = Span & { readonly axis: number | null; readonly stage: string | null; readonly named?: true };

const END = /\s*(?:[.;:…]|, (?=qui |dont |afin |pour |en |et |ou |la |le |les |l'|un |une )| afin (?:de|d')| permettant)/;

const clauseFrom = (reading: Reading, start: number, limit: number): Span => {
  const stop = END.exec(reading.plain.slice(start, limit));
  return trimmed(reading.flat, { start, end: stop ? start + stop.index : limit });
};

const ofAxes = (reading: Reading, axes: readonly AxisMention[]): ActionMention[] =>
  axes.flatMap(({ detail }, axis) =>
    detail === null ? [] : elementsOf(reading, detail).map((span) => ({ ...withoutLead(reading, span), axis, stage: null })),
  );

const LEAD = /^(?:projets? de (?=construction|creation)|avec,? (?:entre autres,? )?|notamment |entre autres,? |bien sur |ou bien )/;

const withoutLead = ({ plain }: Reading, { start, end }: Span): Span => {
  const lead = LEAD.exec(plain.slice(start, end))?.[0] ?? "";
  const tail = /\s(?:avec|dont|et|par|notamment)$/.exec(plain.slice(start, end))?.[0].length ?? 0;
  return { start: start + (lead.startsWith("projet") ? 0 : lead.length), end: end - tail };
};

const isListed = (reading: Reading, span: Span): boolean => {
  const content = reading.plain.slice(span.start, span.end);
  return OPENS_WITH_WORK.test(content) || OPENS_WITH_VERB.test(content);
};

/** « Action 3 : », « Fiche action n° 1.2 – » before what it is. */
const LABELLED =
  /^(?:fiches?[- ])?(?:actions?|projets?|mesures?|operations?)\s*(?:n ?[°o]\s*)?(?:(\d{1,2})\.\d{1,2}(?:\s*[:.–—-])?\s+|\d{1,2}\s*[:.–—-]\s*)(?=[a-z«"])/;

/** A verb that tells something of the list, which an action's name has not. */
const CLAUSE = /\b(?:est|sont|a ete|ont|sera|seront|permet|permettra|doit|peut|peuvent)\b|\?$/;

/** An item of a list under an axis, or that opens with an infinitive or a work, or a line that says it is an action. */
const itemOf = (reading: Reading, line: Line, headed: SpanSet): Span | null => {
  const content = reading.plain.slice(line.start, line.end);
  const label = LABELLED.exec(content)?.[0].length ?? 0;
  if (label > 0) return { start: line.start + label, end: line.end };
  if (!line.bullet && line.number === null) return null;
  const names = headed.meets(line) && line.end - line.start <= 160 && !CLAUSE.test(content);
  return isListed(reading, line) || opensWithInfinitive(content) || names ? line : null;
};

/** A bullet printed twice says nothing more. */
const isRepeated = ({ plain }: Reading, taken: readonly Span[], line: Span): boolean => {
  const opening = plain.slice(line.start, Math.min(line.end, line.start + 30));
  return taken.some(({ start }) => start < line.start && plain.startsWith(opening, start));
};

const ofLines = (reading: Reading, taken: readonly Span[], axes: readonly AxisMention[]): ActionMention[] => {
  const [fed, headed] = [spanSet(taken), spanSet(axes.flatMap(({ below }) => below ?? []))];
  return reading.lines.flatMap((line): ActionMention[] => {
    const item = itemOf(reading, line, headed);
    if (!item || fed.meets(line) || isRepeated(reading, taken, line)) return [];
    const chapter = line.chapter ?? Number(LABELLED.exec(reading.plain.slice(line.start, line.end))?.[1] ?? 0);
    const axis = chapter >= 1 && chapter <= axes.length ? chapter - 1 : null;
    return [{ ...trimmed(reading.flat, item, /[\s;,.]/), axis, stage: null }];
  });
};

/** « prévoit les actions à conduire en matière de santé, de mobilité… »: fields, no projects. */
const IN_FIELDS = /^[^,;.:]{0,80}\ben matiere d/;

const ofSentences = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(INTRODUCES, reading.plain, sentence).filter(({ end }) => !IN_FIELDS.test(reading.plain.slice(end, sentence.end))).flatMap(({ end }) =>
      elementsOf(reading, { start: end, end: sentence.end })
        .map((span) => {
          const lead = /^(?:et )?(?:sur |de |d')/.exec(reading.plain.slice(span.start, span.end))?.[0].length ?? 0;
          return { start: span.start + lead, end: span.end };
        })
        .filter((span) => {
          const words = reading.plain.slice(span.start, span.end);
          return isListed(reading, span) && !CLAUSE.test(words) && words.split(" ").length > 2;
        })
        .map((span) => ({ ...span, axis: null, stage: null })),
    ),
  );

/** Something with an article or a capital, or that opens as a project does: not the end of another clause. */
const isThing = (reading: Reading, span: Span): boolean =>
  THING.test(reading.plain.slice(span.start, span.end)) || /^[\p{Lu}«]/u.test(reading.flat.slice(span.start)) || isListed(reading, span);

/** « le pacte permettra de …, à l'instar de la pépinière et du campus »: examples of what it makes. */
const EXAMPLES = /\b(?:a l'instar|a l'exemple|a l'image) d(?=e la |e l'|u |es |')/g;
const OF_THE_PACT = /\b(?:pacte|contrat|plan|convention|charte|programme)\b[^.]{0,60}\b(?:permettra|permet|prevoi|comprend|comport|soutien|finance)/;

const ofExamples = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(EXAMPLES, reading.plain, sentence)
      .filter(({ start }) => OF_THE_PACT.test(reading.plain.slice(sentence.start, start)))
      .flatMap(({ end }) => {
        const stop = reading.plain.slice(end, sentence.end).search(/ pour [a-z]+er |[.;:]/);
        return elementsOf(reading, { start: end - 1, end: stop < 0 ? sentence.end : end + stop });
      })
      .filter(({ start, end }) => /^d(?:e|u|es|')|^(?:une? |l'|la |le )?(?:projet|programme)/.test(reading.plain.slice(start, end)))
      .map((span) => ({ ...span, axis: null, stage: null })),
  );

/** The elements of a list of projects, whatever they are: the list says what they are. */
const ofLists = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(LISTS, reading.plain, sentence).flatMap(({ end }) =>
      elementsOf(reading, { start: end, end: sentence.end })
        .filter((span) => isThing(reading, span) && span.end - span.start < 160)
        .map((span) => ({ ...span, axis: null, stage: null, named: true })),
    ),
  );

const ofMaking = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(MAKES, reading.plain, sentence).flatMap(({ at }) => {
      const object = at(1);
      return object ? [{ ...clauseFrom(reading, object.start, sentence.end), axis: null, stage: null }] : [];
    }),
  );

const DONE =
  "(?:s'agrandir|(?:etre )?(?:agrandi|renove|rehabilite|cree|construit|amenage|modernise|etendu|restructure|requalifie|installe|deploye|ouvert|lance|transforme|reconverti|equipe|defini|elabore|realise|experimente|mis en (?:place|service))e?s?)";
/** « une maison de santé sera créée », « un pôle verra le jour » */
const MADE = new RegExp(
  `\\b((?:une?|la|le|les|des|l'|\\d+) ?(?!start-up|entreprise|societe)[a-z][^.;:,()]{4,90}?)(?:,(?:[^,.;]|,(?=\\d)){3,60},)?(?: qui)? (?:(?:va|vont|sera|seront) (?:bientot |egalement |aussi )?${DONE}|verra le jour|verront le jour|ouvrira|s'installera)\\b[^.;(]{0,80}`,
  "g",
);
/** « un premier pôle sera dédié au bois » */
const FOUNDED =
  /\b(?:une?|la|le) (?:premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?|nouveau|nouvelle|autre) (?:centre|campus|cluster|maison|pole|tiers-lieu|plateforme|guichet|pepiniere|incubateur|laboratoire) (?:sera|serait) (?:dediee?|consacree?|specialisee?)\b/g;
const FACILITY =
  "(?:centres|campus|clusters|maisons|poles|tiers-lieux|plateformes|guichets|pepinieres|incubateurs|ateliers|creches|laboratoires|stations|fablabs)";
/** « quatre centres de ressources » in a sentence that tells what will be. */
const COUNTED = new RegExp(`\\b(?:${DIGITS}|trois|quatre|cinq|six|sept|huit|neuf|dix) ${FACILITY}\\b[^,;:.()]{0,90}`, "g");
const WILL_BE = /prevu|seront|sera |verront|en chantier|creera|va |vont |creer|creation|ouvr/;
const FUNDS =
  /\b\d[\d ,]{0,20}(?:millions?|milliards?)(?: d')? ?euros? (?:doivent|iront|permettront de|financeront|seront consacres|servent a)[^.;]{5,140}?(?=[.;(]| et \d|, sous )/g;

const OBJECT =
  "(?:une?|la|le|les|des|l'|deux|trois|quatre|cinq|six|\\d[\\d ]*) ?[a-z][^.;:()]{6,110}?(?=[.;:(]|, (?:qui|dont|ou|afin|pour|pensee?s|destinee?s|avec|et)\\b| afin | pour que | qui |$)";
/** « la communauté va créer une aide », « la Région lancera un appel à projets » */
const WILL_MAKE = new RegExp(
  `\\b(?:va|vont|doit|doivent|devrait|prevoi(?:t|ent) de) (?:en effet |ainsi |notamment |egalement |aussi |bientot )?((?:creer|lancer|ouvrir|construire|installer|deployer|amenager|mettre (?:en place|sur pied|en service)|rehabiliter|renover|implanter|experimenter) ${OBJECT})` +
    `|\\b((?:creer|lancer|ouvrir|construir|installer|deploier|amenager|rehabiliter|renover|implanter|experimenter)(?:a|ont)|mettr(?:a|ont) (?:en place|sur pied|en service)) (${OBJECT})`,
  "g",
);

const ofFutures = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    [
      ...findAll(MADE, reading.plain, sentence),
      ...findAll(FOUNDED, reading.plain, sentence),
      ...findAll(FUNDS, reading.plain, sentence),
      ...findAll(WILL_MAKE, reading.plain, sentence).flatMap(({ start, end, at }) => at(1) ?? { start: at(2)?.start ?? start, end }),
      ...(WILL_BE.test(reading.plain.slice(sentence.start, sentence.end)) ? findAll(COUNTED, reading.plain, sentence) : []),
    ].map((span) => ({
      ...trimmed(reading.flat, span),
      axis: null,
      stage: null,
    })),
  );

/** The same count said again is the same action. */
const COUNT_OPENS = new RegExp(`^(?:\\d+|[a-z]+) ${FACILITY}`);

const quoted = ({ flat }: Reading, { start }: Span): boolean => {
  const before = flat.slice(Math.max(0, start - 1500), start);
  const open = Math.max(before.lastIndexOf("«"), before.lastIndexOf("“"));
  return open >= 0 && open > Math.max(before.lastIndexOf("»"), before.lastIndexOf("”")) && before.length - open > 60;
};

/** « les Settons » names a place, nothing to be done. */
const withoutNames = (words: string): string => words.replace(/(?<=\s|')\p{Lu}[\p{L}'-]*/gu, "");

/** The axis under whose heading a passage stands, asked in the order of the text. */
const axisAbove = (axes: readonly AxisMention[]): ((at: number) => number | null) => {
  const heads = axes.flatMap(({ below }, axis) => (below ? [{ ...below, axis }] : [])).sort((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    for (let head = heads[next]; head && head.end <= at; head = heads[next]) next++;
    const head = heads[next];
    return head && head.start <= at ? head.axis : null;
  };
};

/** Each concrete project or measure; `taken` are passages that already feed another field, `pacts` where a pact is named. */
export const findActions = (reading: Reading, axes: readonly AxisMention[], taken: readonly Span[], pacts: readonly Span[]): Action[] => {
  const detailed = ofAxes(reading, axes);
  const passages = [...taken, ...axes.map(({ start, end, detail }) => ({ start, end: detail?.end ?? end }))];
  const fed = spanSet(passages);
  const free = (span: Span): boolean => !fed.meets(span) && !quoted(reading, span);
  const others = [
    ...ofLines(reading, passages, axes),
    ...[...ofLists(reading), ...ofExamples(reading), ...ofSentences(reading), ...ofMaking(reading), ...ofFutures(reading)].filter(free),
  ];
  const above = axisAbove(axes);
  const kept: ActionMention[] = [];
  const held = spanSet();
  const counted = new Set<string>();
  const named = spanSet(pacts);
  for (const action of [...detailed, ...others]) {
    const content = reading.plain.slice(action.start, action.end);
    const long = action.end - action.start;
    if (
      named.meets({ start: action.start, end: Math.min(action.end, action.start + 12) }) ||
      long < 8 ||
      long > 400 ||
      (!action.named && !/\p{Ll}{4}/u.test(withoutNames(reading.flat.slice(action.start, action.end)))) ||
      NOT_A_PROJECT.test(content) ||
      held.meets(action)
    )
      continue;
    const opening = COUNT_OPENS.exec(content)?.[0];
    if (opening && counted.has(opening)) continue;
    if (opening) counted.add(opening);
    kept.push(action);
    held.add(action);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, axis: told, stage }) => ({ start, end, stage, axis: told ?? above(start) }))
    .map(({ start, end, axis, stage }) => ({
      label: say(reading, { start, end }),
      axis,
      target: findTarget(reading, { start, end }),
      stage,
      evidence: [{ start, end }],
      confidence: axis === null ? 0.65 : 0.8,
    }));
};
