import type { Stated } from "./comparison.ts";
import { type Judge, type Judgement, once } from "./judgement.ts";
import { type KnownBy, meetingsOf } from "./meetings.ts";
import { toldBy } from "./told-alike.ts";
import { compareText } from "./words.ts";

export type Pair = { readonly first: Stated; readonly second: Stated; readonly judgement: Judgement };

const nameOf = once((value) => `${toldBy(value)} ${value.evidence.map(({ start, end }) => `${start}-${end}`).join(" ")}`);

const EQUAL: Judgement = { alike: 1, atOdds: [], more: { first: [], second: [] }, approximate: false, sole: false };

/** What agrees is paired before what does not, what is said alike before what is said in other words. */
const scoreOf = ({ alike, atOdds, approximate }: Judgement): number => alike + (atOdds.length > 0 ? 0 : approximate ? 1 : 2);

type Scored = Pair & { readonly score: number; readonly names: readonly [string, string] };

/** Best first; of two as good, by what they say: neither the rank of a value nor which side it is on decides. */
const bestFirst = (a: Scored, b: Scored): number =>
  b.score - a.score || compareText(a.names[0], b.names[0]) || compareText(a.names[1], b.names[1]);

export type Pairing = {
  readonly pairs: readonly Pair[];
  /** Values of a side left alone. One that only repeats a value already paired is paired with it too. */
  readonly first: readonly Stated[];
  readonly second: readonly Stated[];
};

/** A likeness this near to another does not tell which of two things is meant. */
const NEAR = 0.15;

/** Whether a value at odds with another may as well be something else that the other side tells. */
const doubtIn = (candidates: readonly Scored[]): ((pair: Scored) => boolean) => {
  const about = new Map<Stated, number[]>();
  for (const { first, second, judgement } of candidates)
    for (const value of [first, second]) {
      const held = about.get(value);
      if (held) held.push(judgement.alike);
      else about.set(value, [judgement.alike]);
    }
  const hasRival = (value: Stated, alike: number): boolean => {
    let near = 0;
    return (about.get(value) ?? []).some((other) => other >= alike - NEAR && ++near > 1);
  };
  return ({ first, second, judgement: { atOdds, sole, alike } }) =>
    atOdds.length > 0 && !sole && (hasRival(first, alike) || hasRival(second, alike));
};

/** Pairs the values of two sides, each once, the surest pairs first. `knownBy`: the words without which two cannot be one thing. */
export const pairUp = (first: readonly Stated[], second: readonly Stated[], judge: Judge, knownBy: KnownBy | null): Pairing => {
  const meetings = meetingsOf(first, second, knownBy);
  const candidates = first
    .flatMap((a) =>
      meetings(a).flatMap((b): Scored[] => {
        const equal = toldBy(a) === toldBy(b);
        const judgement = equal ? EQUAL : judge(a, b);
        if (!judgement) return [];
        const [low = "", high = ""] = [nameOf(a), nameOf(b)].sort(compareText);
        return [{ first: a, second: b, judgement, score: equal ? 4 : scoreOf(judgement), names: [low, high] }];
      }),
    )
    .sort(bestFirst);
  const isDoubtful = doubtIn(candidates);
  const taken = new Set<Stated>();
  const pairs: Pair[] = [];
  for (const pair of candidates) {
    if (taken.has(pair.first) || taken.has(pair.second) || isDoubtful(pair)) continue;
    taken.add(pair.first).add(pair.second);
    pairs.push(pair);
  }
  const again = new Set<Stated>();
  for (const pair of candidates) {
    const alone = [pair.first, pair.second].filter((value) => !taken.has(value) && !again.has(value));
    if (alone.length !== 1 || pair.judgement.atOdds.length > 0) continue;
    for (const value of alone) again.add(value);
    pairs.push(pair);
  }
  const isAlone = (value: Stated): boolean => !taken.has(value) && !again.has(value);
  return { pairs, first: first.filter(isAlone), second: second.filter(isAlone) };
};
