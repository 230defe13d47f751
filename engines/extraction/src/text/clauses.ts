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

/** The clause of a text that holds an offset: the stretch ruled by one verb, as far as wording and punctuation tell; null beyond the text proper. */
export const clauseAt = (reading: Reading, offset: number): Clause | null => {
  const sentence = sentenceAt(reading, offset);
  if (!sentence) return null;
  const joints = findAll(JOINT, reading.plain, sentence);
  const start = joints.findLast((joint) => joint.end <= offset)?.end ?? sentence.start;
  const end = joints.find((joint) => joint.start > offset)?.start ?? sentence.end;
  const asides = findAll(ASIDE, reading.plain, { start, end });
  const own = asides.find((each) => each.start <= offset && offset < each.end);
  if (own) return { start: own.start, end: own.end, words: reading.plain.slice(own.start, own.end) };
  let words = reading.plain.slice(start, end);
  for (const each of asides)
    words = words.slice(0, each.start - start) + blank(words.slice(each.start - start, each.end - start)) + words.slice(each.end - start);
  return { start, end, words };
};
