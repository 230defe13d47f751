import type { Span } from "@levier/kernel";
import { NUMBER_WORDS } from "../entities/numbers.ts";
import { opensAsProject, PROJECTS, WORK } from "../entities/works.ts";
import { elementsOf } from "../text/enumeration.ts";
import { findAll } from "../text/find.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { isThing, shortened, wholeElements } from "./action-elements.ts";
import { type ActionMention, CLAUSE, loose } from "./action-mention.ts";

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
/** What is said to be made in a sentence: « porte sur », « il s'agit de ». */
const INTRODUCES = new RegExp(
  String.raw`\b(?:porte(?:nt|ra|ront)?(?:, [^,.;:]{3,30},)? (?:notamment )?sur|prevoi(?:t|ent)(?:,[^,.;]{3,60},)? (?:notamment )?(?=d)|prevoi(?:t|ent) (?:notamment )?|il s'agit (?:notamment )?(?=d)|comprend(?:ra)? (?:notamment )?|au programme ?:|\d+ (?:actions|projets|mesures|operations|chantiers) ?:|(?:quelques |plusieurs |a titre d')?exemples?(?: de (?:projets|actions|realisations))? ?:|parmi (?:eux|elles|ceux-ci|celles-ci),? (?:on (?:trouve|compte) )?|a commencer par |au-dela (?=de la |de l'|des )|au-dela du |voir (?:naitre|deboucher|aboutir|emerger|se concretiser) |(?:doi(?:t|vent)|devra|devrait|va|vont|pourra|permettra de) (?:notamment |ainsi |egalement )?permettre (?:notamment |ainsi |aussi )?(?=la |l'|le |une? )|permettra (?:notamment |ainsi |aussi |egalement )?(?=la |l'|le |une? )|on y (?:re)?trouve(?:ra)? (?:notamment )?|citons (?:notamment )?|parmi (?:les|ces) (?:premiers |premieres |grands |principaux |principales |nombreux |nombreuses )?(?:projets|actions|operations|chantiers|dossiers|realisations|investissements)[^.:;,]{0,30}(?: ?:|,)|(?:a|ont|aura) (?:deja |ainsi |notamment )?permis (?=la |l'|le |une? )|(?:projets|actions|operations|chantiers) (?:retenue?s|prioritaires|phares|prevue?s|inscrite?s)[^.:;]{0,25} ?:)\s*` +
    `|(?:\\b(?:parmi lesquel(?:le)?s|dont|notamment|telles? que)(?: notamment)?,?| :) (?=(?:la |l'|le |un |une )${WORK}\\b)`,
  "g",
);
/** « prévoit les actions à conduire en matière de santé, de mobilité… »: fields, no projects. */
const IN_FIELDS = /^[^,;.:]{0,80}\ben matiere d/;

/** What a sentence says is to be made. */
export const ofSentences = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(INTRODUCES, reading.plain, sentence)
      .filter(({ end }) => !IN_FIELDS.test(reading.plain.slice(end, sentence.end)))
      .flatMap(({ end }) =>
        wholeElements(reading, { start: end, end: sentence.end })
          .map((span) => {
            const lead = /^(?:et )?(?:sur |de |d')/.exec(reading.plain.slice(span.start, span.end))?.[0].length ?? 0;
            return { start: span.start + lead, end: span.end };
          })
          .map((span) => shortened(reading, span))
          .filter((span) => {
            const words = reading.flat.slice(span.start, span.end);
            return opensAsProject(reading, span) && !CLAUSE.test(words) && words.split(" ").length > 2;
          })
          .map((span) => ({ ...span, axis: null, stage: null })),
      ),
  );

/** « les projets vont de l'école à la route, en passant par les soins » */
const RANGES = new RegExp(`(?<!porteurs? d(?:e |'))\\b${PROJECTS}\\b[^.;:]{0,80}?(?: vont|, allant|,) (?=d(?:e |u |es |'))`, "g");

const ofRange = (reading: Reading, span: Span): Span[] => {
  const words = reading.plain.slice(span.start, span.end);
  const to = /,? (?:a (?=(?:la |l')[a-z]{4})|(?:a |au |aux )(?=[a-z]{4}))/.exec(words);
  if (!to) return [];
  const by = /,? (?:et|sans oublier|mais aussi|en passant par|via) (?=(?:la |le |l'|les |une? |des ))/.exec(
    words.slice(to.index + to[0].length),
  );
  const second = to.index + to[0].length;
  const from = /^de (?=la |l')/.test(words) ? 3 : 0;
  const cuts = by ? [from, to.index, second, second + by.index, second + by.index + by[0].length] : [from, to.index, second];
  const parts = [cuts.slice(0, 2), [cuts[2], cuts[3] ?? words.length], ...(by ? [[cuts[4], words.length]] : [])];
  return parts.map(([from = 0, end = 0]) => trimmed(reading.flat, { start: span.start + from, end: span.start + end }));
};

/** Projects told from one end of their range to the other; each must open as a project does. */
export const ofRanges = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(RANGES, reading.plain, sentence).flatMap(({ end }) => {
      const parts = ofRange(reading, { start: end, end: sentence.end });
      const first = parts[0];
      return first && opensAsProject(reading, first) && parts.every((part) => part.end - part.start < 140) ? parts.map(loose) : [];
    }),
  );

/** « un programme d'aménagement : rénovation des cités, reconversion de friches »: what a colon details, each a project. */
export const ofColons = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(/ ?: (?=[a-z])/g, reading.plain, sentence).flatMap(({ end }) => {
      const elements = elementsOf(reading, { start: end, end: sentence.end }).map((each) => shortened(reading, each));
      const all =
        elements.length >= 2 &&
        elements.every((each) => opensAsProject(reading, each) && !CLAUSE.test(reading.flat.slice(each.start, each.end)));
      return all ? elements.map(loose) : [];
    }),
  );

/** « le contrat prévoit une zone d'activité »: what the pact itself provides for. */
const PROVIDES =
  /\b(?:pacte|contrat|plan|convention|charte|accord|programme|protocole|poce|ptrte|crte|crsd)(?:-cadre)?(?: [a-z]+){0,3} (?:prevoit|prevoient|comporte|comprend|porte sur|finance|financera|instaure)(?: notamment| aussi| egalement| ainsi)? (?=(?:une? |la |le |l')(?!ensemble|total|montant|budget|enveloppe|duree|liste|partie|axe|objectif|volet|serie|nombre|(?:actions?|projets?|mesures?)[ .,;:]|article|annexe|phase|clause|comite)[a-z])/g;

export const ofPact = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(PROVIDES, reading.plain, sentence).flatMap(({ end }) => {
      const elements = elementsOf(reading, { start: end, end: sentence.end }).map((each) => shortened(reading, each));
      return elements.filter((each) => isThing(reading, each) && each.end - each.start < 140).map(loose);
    }),
  );

const RANKS = ["premier", "deuxieme|second", "troisieme", "quatrieme", "cinquieme", "sixieme"];
/** « Le deuxième axe concerne la reconversion des friches et l'accès au numérique »: what each axis of the list holds. */
const OF_AXIS = new RegExp(
  `\\b(${RANKS.map((rank) => `(?:${rank})`).join("|")})e? (?:axe|objectif|point|volet|pilier|defi|enjeu|orientation|thematique|priorite)[^.;:]{0,40}? (?:concerne|porte sur|integre|comprend|comporte|vise|prevoit|recouvre|est lie a|est consacre a)(?: principalement| notamment| plus particulierement)? (?=(?:la |le |l'|les |une? |des |de ))`,
  "g",
);

export const ofRankedAxes = (reading: Reading, axes: number): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(OF_AXIS, reading.plain, sentence).flatMap(({ end, groups }) => {
      const axis = RANKS.findIndex((rank) => new RegExp(`^(?:${rank})$`).test(groups[1] ?? ""));
      if (axis < 0 || axis >= axes) return [];
      const elements = elementsOf(reading, { start: end, end: sentence.end }).map((each) => shortened(reading, each));
      return elements.filter((each) => isThing(reading, each)).map((each) => ({ ...loose(each), axis }));
    }),
  );

/** « le pacte permettra de …, à l'instar de la pépinière et du campus »: examples of what it makes. */
const EXAMPLES = /\b(?:a l'instar|a l'exemple|a l'image) d(?=e la |e l'|u |es |')/g;
const OF_THE_PACT =
  /\b(?:pacte|contrat|plan|convention|charte|programme)\b[^.]{0,60}\b(?:permettra|permet|prevoi|comprend|comport|soutien|finance)/;

/** « quatre-vingts actions concrètes, à l'image du chèque énergie » */
const AFTER_PROJECTS = new RegExp(`\\b${PROJECTS}\\b[^.;:]{0,40},? $`);

/** « des mesures de simplification, par exemple un fonds commun » */
const FOR_EXAMPLE = new RegExp(`\\b${PROJECTS}\\b[^.;:]{0,110}\\bpar exemple,? (?=(?:une? |le |la |l')[a-z])`, "g");

export const ofInstances = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(FOR_EXAMPLE, reading.plain, sentence).flatMap(({ end }) => {
      const [first] = elementsOf(reading, { start: end, end: sentence.end });
      return first && first.end - first.start < 160 ? [loose(shortened(reading, first))] : [];
    }),
  );

/** « onze actions, des parcours de formation et quatre centres »: what stands in a row with a number of projects. */
const COUNTED = new RegExp(`^(?:et |avec elles,? )?(?:\\d+|${NUMBER_WORDS}) (?:de )?(?:nouve[a-z]+ |grande?s? )?${PROJECTS}\\b`);
const IN_A_ROW = new RegExp(
  `^(?:des|une?|\\d+|${NUMBER_WORDS}) (?!budget|calendrier|enveloppe|comite|millions?|milliards?|objectifs?|axes?|priorites?|gouvernance|cadre|montant|total|mesures?|actions?|projets?|propositions?|diagnostic|dizaine|vingtaine|centaine|[a-z]+aine )[a-z]`,
);
const CONSISTS =
  /\b(?:devient realite|prenne corps|prevu|prevoi|compren|comport|contien|compos|au menu|au programme|grace a|repose sur|s'appuie sur)/;

export const ofRow = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) => {
    const words = reading.plain.slice(sentence.start, sentence.end);
    if (!CONSISTS.test(words)) return [];
    const start =
      sentence.start + Math.max(0, words.search(/(?:grace a|repose sur|s'appuie sur|au menu,?|au programme,?|contient|comprend|prevoit) /));
    const lead =
      /^(?:grace a|repose sur|s'appuie sur|au menu,?|au programme,?|contient|comprend|prevoit) /.exec(reading.plain.slice(start))?.[0]
        .length ?? 0;
    const elements = elementsOf(reading, { start: start + lead, end: sentence.end });
    if (!elements.some((each) => COUNTED.test(reading.plain.slice(each.start, each.end)))) return [];
    return elements
      .filter(
        (each) =>
          !COUNTED.test(reading.plain.slice(each.start, each.end)) &&
          IN_A_ROW.test(reading.plain.slice(each.start, each.end)) &&
          each.end - each.start < 120,
      )
      .map((each) => loose(shortened(reading, each)));
  });

/** Each part opens with « du », « de la »: what stands between belongs to the part before. */
const partsOf = (reading: Reading, whole: Span): Span[] => {
  const cuts = findAll(/(?:,| et|, et| ainsi que|,? mais aussi) (?=d(?:u|es|e la|e l'))/g, reading.plain, whole);
  return [...cuts, { start: whole.end, end: whole.end }].map(({ start }, index) =>
    trimmed(reading.flat, { start: cuts[index - 1]?.end ?? whole.start, end: start }),
  );
};

export const ofExamples = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(EXAMPLES, reading.plain, sentence)
      .filter(
        ({ start }) =>
          OF_THE_PACT.test(reading.plain.slice(sentence.start, start)) || AFTER_PROJECTS.test(reading.plain.slice(sentence.start, start)),
      )
      .flatMap(({ end }) => {
        const stop = reading.plain.slice(end, sentence.end).search(/ pour [a-z]+er |[.;:]/);
        return partsOf(reading, { start: end - 1, end: stop < 0 ? sentence.end : end + stop });
      })
      .filter(({ start, end }) => /^d(?:e|u|es|')|^(?:une? |l'|la |le )?(?:projet|programme)/.test(reading.plain.slice(start, end)))
      .map((span) => ({ ...span, axis: null, stage: null })),
  );

/** The elements of a list of projects, whatever they are: the list says what they are. */
export const ofLists = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(LISTS, reading.plain, sentence).flatMap(({ end }) =>
      elementsOf(reading, { start: end, end: sentence.end })
        .filter((span) => isThing(reading, span) && span.end - span.start < 160)
        .map((span) => ({ ...shortened(reading, span), axis: null, stage: null, named: true })),
    ),
  );
