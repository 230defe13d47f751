import type { Span } from "@levier/kernel";
import { findAll } from "./find.ts";
import { type Reading, sentenceAt } from "./reading.ts";

/** Where one clause ends and another, with a verb of its own, begins (plain text). */
const JOINT =
  /;| [–—] |:(?= )|,? mais (?!aussi|egalement|encore)|,? (?:tandis|alors) qu(?:e |')|,? (?:bien|quoi)qu(?:e |')|,? (?:puisque |parce que |car (?!de ))|, (?:et )?(?=(?:il|elle|ils|elles|on|nous|je|vous|cela|ceci|ca|celui-ci|celle-ci|ceux-ci|celles-ci)\b)|,? ce qui |,? apres que |,? si bien que /g;
/** What is told of a word aside: « X, qui n'était pas là, … », « (…) », and what somebody says. */
const ASIDE =
  /«[^«»]{40,}»|"[^"]{40,}"|“[^“”]{40,}”|\([^()]*\)|, (?:qui|dont (?:le|la|les|l'|il|elle|ils|elles|on)\b|ou|lequel|laquelle|lesquels|lesquelles|auquel|a laquelle|que|qu') ?[^,;:()]*(?=,|;|$)/g;

const blank = (words: string): string => words.replace(/[^\n]/g, " ");

/** A clause and its words (plain text, same length), with what is told aside left blank; that part is a clause of its own. */
export type Clause = Span & { readonly words: string };

/** A clause, with the parts of it that tell something aside. */
type Whole = Clause & { readonly asides: readonly Clause[] };

const wholeClause = ({ plain }: Reading, { start, end }: Span): Whole => {
  const asides = findAll(ASIDE, plain, { start, end }).map((each) => ({
    start: each.start,
    end: each.end,
    words: plain.slice(each.start, each.end),
  }));
  let words = plain.slice(start, end);
  for (const each of asides) words = words.slice(0, each.start - start) + blank(each.words) + words.slice(each.end - start);
  return { start, end, words, asides };
};

type Known = { readonly joints: Map<Span, readonly Span[]>; readonly clauses: Map<string, Whole> };

/** What was read of a text already: its sentences are asked for again by each word in them. */
const knownOf = new WeakMap<Reading, Known>();

const held = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/**
 * The clause of a text that holds an offset: the stretch ruled by one verb, as far as wording and punctuation tell; null beyond the
 * text proper. The same clause is the same object.
 */
export const clauseAt = (reading: Reading, offset: number): Clause | null => {
  const sentence = sentenceAt(reading, offset);
  if (!sentence) return null;
  let known = knownOf.get(reading);
  if (!known) knownOf.set(reading, (known = { joints: new Map(), clauses: new Map() }));
  const joints = held(known.joints, sentence, () => findAll(JOINT, reading.plain, sentence));
  const start = joints.findLast((joint) => joint.end <= offset)?.end ?? sentence.start;
  const end = joints.find((joint) => joint.start > offset)?.start ?? sentence.end;
  const whole = held(known.clauses, `${start} ${end}`, () => wholeClause(reading, { start, end }));
  return whole.asides.find((each) => each.start <= offset && offset < each.end) ?? whole;
};
