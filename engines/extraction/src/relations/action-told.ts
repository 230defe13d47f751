import type { Span } from "@levier/kernel";
import { opensAsProject, PROJECTS } from "../entities/works.ts";
import { findAll } from "../text/find.ts";
import { type Reading, sentenceAt, trimmed } from "../text/reading.ts";
import { isThing, projectsIn, shortened } from "./action-elements.ts";
import { type ActionMention, CLAUSE, loose } from "./action-mention.ts";
import { namesThing } from "./concrete-projects.ts";

/** Words that tell several things made, besides projects. */
const KINDS = `(?:${PROJECTS}|propositions|equipements|dispositifs|outils|services)`;
/** « des propositions concrètes, comme le collège du futur », « des projets tels que la halle » */
const SUCH_AS = new RegExp(
  `\\b${KINDS}(?: (?!d(?:e|u|es|')\\b)[a-z-]+){0,3},? (?:tel(?:le)?s? que|comme|parmi lesquel(?:le)?s)(?: notamment)?,? (?=(?:la |le |l'|les |une? )[a-z«])`,
  "g",
);
/** « des dossiers anciens (la route du col ou le canal) » */
const HELD = new RegExp(`\\b${KINDS}(?: (?!d(?:e|u|es|')\\b)[a-z-]+){0,5} \\((?=(?:la |le |l'|les |une? )[a-z«][^()]{8,200}\\))`, "g");

const isPlain = (reading: Reading, each: Span): boolean =>
  isThing(reading, each) && each.end - each.start < 140 && !CLAUSE.test(reading.flat.slice(each.start, each.end));

/** Projects given as examples of what a sentence tells to be made. */
export const ofKinds = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) => {
    const within = (start: number, end: number): ActionMention[] => {
      const elements = projectsIn(reading, { start, end });
      const other = elements.findIndex((each) => !isPlain(reading, each));
      const plain = elements.slice(0, other < 0 ? elements.length : other);
      // What follows a purpose goes on telling it, unless it opens as a project does: « …, pour accueillir des congrès, des concerts ».
      const aims = plain.findIndex(({ end: at }) => /^,? (?:pour|afin) /.test(reading.plain.slice(at, at + 7)));
      return plain
        .filter((each, index) => aims < 0 || index <= aims || opensAsProject(reading, each))
        .map((each) => ({ ...loose(each), named: true }));
    };
    return [
      ...findAll(SUCH_AS, reading.plain, sentence).flatMap(({ end }) => within(end, sentence.end)),
      ...findAll(HELD, reading.plain, sentence).flatMap(({ end }) => within(end, Math.max(end, reading.plain.indexOf(")", end)))),
    ];
  });

/** « a décidé l'implantation d'une usine », « a prôné la création d'un campus » */
const DECIDED =
  /\b(?:a|ont|avait|vient d'|viennent d')(?: [a-z]+ement| aussi| notamment| ainsi| par exemple| egalement)? ?(?:decide|annonce|acte|confirme|prone|obtenu|promis|programme|vote|accepte|demande|arrete)(?: de)? (?=(?:la |le |l'|les |une? |des )[a-z])/g;

export const ofDecisions = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(DECIDED, reading.plain, sentence).flatMap(({ end }) => {
      const elements = projectsIn(reading, { start: end, end: sentence.end });
      const other = elements.findIndex((each) => !isPlain(reading, each) || !(opensAsProject(reading, each) || namesThing(reading, each)));
      return elements.slice(0, other < 0 ? elements.length : other).map(loose);
    }),
  );

/** « Ou encore la création d'une prime. », after a sentence that tells measures: no verb, one more of them. */
const GOES_ON =
  /^(?:comme|ou|ou encore|ou enfin|ou bien|et|et aussi|mais aussi|mais encore|sans oublier|ainsi que|autre exemple ?[:,]?|citons) (?=(?:la |le |l'(?!a |ont |avait |an )|les |une? |des )[a-z])/;

export const ofFragments = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) => {
    const lead = GOES_ON.exec(reading.plain.slice(sentence.start, sentence.end))?.[0].length ?? 0;
    if (lead === 0) return [];
    if (!new RegExp(`\\b${KINDS}\\b`).test(reading.plain.slice(Math.max(0, sentence.start - 600), sentence.start))) return [];
    const span = trimmed(reading.flat, { start: sentence.start + lead, end: sentence.end });
    return CLAUSE.test(reading.flat.slice(span.start, span.end)) ? [] : [loose(shortened(reading, span))];
  });

const AFTER = /^(?:,| et | ou | ainsi que |,? mais aussi |,? sans oublier )/;

/** What stands in a row with an action, as long as each opens as a project does or names a thing. */
export const inRowWith = (reading: Reading, action: ActionMention): ActionMention[] => {
  const sentence = sentenceAt(reading, action.start);
  if (!sentence || action.end > sentence.end || !AFTER.test(reading.plain.slice(action.end, action.end + 20))) return [];
  const stop = reading.plain.slice(action.end, sentence.end).search(/[;:]|, (?:ce )?qui |, dont | - | – /);
  const whole = { start: action.start, end: stop < 0 ? sentence.end : action.end + stop };
  const [, ...next] = projectsIn(reading, whole);
  const other = next.findIndex((each) => !isPlain(reading, each) || !(opensAsProject(reading, each) || namesThing(reading, each)));
  return next.slice(0, other < 0 ? next.length : other).map((each) => ({ ...loose(each), axis: action.axis }));
};
