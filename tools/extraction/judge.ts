import type { Pact, Read } from "@levier/extraction";
import type { AnnotatedText, Gold, GoldItem } from "./corpus.ts";
import { judgeDetails } from "./details.ts";
import { itemStands, valueStands } from "./evidence.ts";
import type { JudgedDetail, Judgement, MissedValue, ShownValue } from "./judgement.ts";
import { overlap, placesOf } from "./passages.ts";
import { type Facts, type Placed, sameItem, sameTarget, sameValue } from "./sameness.ts";
import { fieldOn } from "./stands-for.ts";
import { dice, flat } from "./wording.ts";

/** A value shown, before it is known what a wrong one stands for. */
type Told = Omit<ShownValue, "standsFor">;
type Part = {
  readonly shown: readonly Told[];
  readonly missed: readonly MissedValue[];
  readonly details: readonly JudgedDetail[];
  readonly invented: readonly string[];
};
type Context = { readonly text: string; readonly flatText: string };

const told = (field: string, right: boolean, value: string, { confidence, evidence }: Read, { text }: Context): Told => ({
  field,
  right,
  confidence,
  value,
  quote: evidence.map(({ start, end }) => text.slice(start, end)).join(" … "),
  evidence,
});

const say = (facts: object): string => {
  const told = Object.entries(facts).filter(([key, value]) => value != null && !/^(?:evidence|confidence|inferred|source)$/.test(key));
  return told.length === 1 && typeof told[0]?.[1] === "string" ? told[0][1] : JSON.stringify(Object.fromEntries(told));
};

const judgeValue = (field: keyof typeof sameValue, pact: Pact | null, gold: Gold, context: Context): Part => {
  const [shown, wanted] = [pact?.[field] ?? null, gold[field]];
  const right = shown != null && wanted?.value != null && sameValue[field](shown.value, wanted.value);
  return {
    shown: shown ? [told(field, right, shown.value, shown, context)] : [],
    missed: wanted?.value != null && !right ? [{ field, value: wanted.value, quote: wanted.evidence.join(" … ") }] : [],
    details: [],
    invented: shown && !valueStands(field, shown, context.text) ? [`${field}: ${say(shown)}`] : [],
  };
};

const nameOf = ({ label, name, what, organisation }: Facts): string | null | undefined => label ?? name ?? what ?? organisation;

/** How well an item shown fits an annotated one, to choose among several that are the same. */
const fitOf = (shown: Placed<Facts>, gold: Placed<GoldItem>): number =>
  overlap(shown.spans, gold.spans) + dice(nameOf(shown.facts), nameOf(gold.facts));

/** The target of an action that was found: right, wrong, missed, or absent on both sides. */
const judgeTarget = (shown: Facts & Read, gold: GoldItem, context: Context): Pick<Part, "shown" | "missed"> => {
  const { target: got } = shown;
  const { target: want } = gold;
  const right = !!got && !!want && sameTarget(got, want);
  return {
    shown: got ? [told("targets", right, say(got), shown, context)] : [],
    missed: want && !right ? [{ field: "targets", value: say(want), quote: gold.evidence.join(" … ") }] : [],
  };
};

const judgeList = (field: keyof typeof sameItem, items: readonly (Facts & Read)[], golds: readonly GoldItem[], context: Context): Part => {
  const { text, flatText } = context;
  const wanted = golds.map((facts) => ({ facts, spans: placesOf(flatText, facts.evidence) }));
  const taken = new Set<(typeof wanted)[number]>();
  const shown: Told[] = [];
  const missed: MissedValue[] = [];
  const details: JudgedDetail[] = [];
  for (const item of items) {
    const placed = { facts: item, spans: item.evidence };
    const [hit] = wanted
      .filter((gold) => !taken.has(gold) && sameItem[field](placed, gold))
      .sort((a, b) => fitOf(placed, b) - fitOf(placed, a));
    shown.push(told(field, hit !== undefined, say(item), item, context));
    if (!hit) continue;
    taken.add(hit);
    details.push(...judgeDetails(field, item, hit.facts));
    if (field !== "actions") continue;
    const target = judgeTarget(item, hit.facts, context);
    shown.push(...target.shown);
    missed.push(...target.missed);
  }
  for (const gold of wanted.filter((each) => !taken.has(each))) {
    const { target, ...facts } = gold.facts;
    const quote = facts.evidence.join(" … ");
    missed.push({ field, value: say(facts), quote });
    if (field === "actions" && target) missed.push({ field: "targets", value: say(target), quote });
  }
  return {
    shown,
    missed,
    details,
    invented: items.filter((item) => !itemStands(field, item, text)).map((item) => `${field}: ${say(item)}`),
  };
};

const keysOf = <T extends object>(table: T): readonly (keyof T)[] =>
  Object.keys(table).filter((key): key is keyof T & string => key in table);

/** Judges what a draft shows against the annotation of its text; `pact` is null when the text was refused. */
export const judge = (
  { corpus, file, text, gold, reviewed }: AnnotatedText,
  pact: Pact | null,
  failure: string | null = null,
): Judgement => {
  const context = { text, flatText: flat(text) };
  const parts = [
    ...keysOf(sameValue).map((field) => judgeValue(field, pact, gold, context)),
    ...keysOf(sameItem).map((field) => judgeList(field, pact?.[field] ?? [], gold[field], context)),
  ];
  const onPassage = fieldOn(gold, context.flatText);
  const isJudged = ({ field, right }: Told): boolean =>
    right || reviewed === undefined || reviewed.includes(field === "targets" ? "actions" : field);
  const shown = parts.flatMap((part) => part.shown).filter(isJudged);
  return {
    corpus,
    file,
    shown: shown.map((value) => ({ ...value, standsFor: value.right ? null : onPassage(value.field, value.evidence) })),
    missed: parts.flatMap(({ missed }) => missed),
    details: parts.flatMap(({ details }) => details),
    invented: parts.flatMap(({ invented }) => invented),
    failure,
  };
};
