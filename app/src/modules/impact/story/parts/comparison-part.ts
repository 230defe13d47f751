import { roundingOf } from "@levier/evaluation";
import type { Translate } from "../../../../messages/index.ts";
import { formatNumber } from "../../../../ui/index.ts";
import { guideLink } from "../../methods/guide-link.ts";
import { methodsOfRun } from "../../methods/guides-of-run.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold, StudyTold } from "../study-told.ts";
import { effectWords, firstTreated, leastShareWords, levelWords, nameOf, shareWords, unitWords } from "../told-words.ts";

/** Rows of a table of weights: who reads more of them takes the figures of the run. */
const MOST_ROWS = 20;
/** Weights this near to one another are equal shares. */
const EQUAL = 1e-9;
/** Share of what was seen under which a comparison misses next to nothing of it. */
const NEAR_EXACT = 1e-3;

type Weight = readonly [name: string, weight: number];

const ranked = (weights: Readonly<Record<string, number>>): Weight[] => Object.entries(weights).toSorted((one, other) => other[1] - one[1]);

const weightTable = (t: Translate, weights: readonly Weight[], words: (name: string) => string, caption: string): StoryBlock[] => {
  const [shown, rest] = [weights.slice(0, MOST_ROWS), weights.slice(MOST_ROWS)];
  const share = rest.reduce((sum, [, weight]) => sum + weight, 0);
  return [
    {
      kind: "table",
      caption,
      columns: [{ label: t("impact-story.column.unit") }, { label: t("impact-story.column.weight"), numeric: true }],
      rows: shown.map(([name, weight]) => [words(name), leastShareWords(t, weight)]),
    },
    ...(rest.length === 0 ? [] : [small(t("impact-story.made.rest", { count: rest.length, share: leastShareWords(t, share) }))]),
  ];
};

const madeOf = (t: Translate, study: StudyTold, { result: { weights }, done: { cohorts } }: RunTold): StoryBlock[] => {
  if (cohorts) return [told(t("impact-story.made.cohorts", { control: cohorts.control, by: cohorts.covariates.join(", ") || "none" }))];
  const units = ranked(weights.units);
  const [heaviest, lightest] = [units.at(0)?.[1] ?? 0, units.at(-1)?.[1] ?? 0];
  if (units.length === 0) return [small(t("impact-story.made.none"))];
  if (units.length > 1 && heaviest - lightest < EQUAL)
    return [told(t("impact-story.made.equal", { count: units.length, share: shareWords(heaviest) }))];
  const [first] = units;
  return [
    told(t("impact-story.made.lead", { count: units.length, first: nameOf(study, first?.[0] ?? ""), share: shareWords(heaviest) })),
    ...weightTable(t, units, (name) => unitWords(study, name), t("impact-story.made.table")),
  ];
};

/**
 * Whether controls, as many as times before or more, met what was seen so nearly that this tells nothing: what an effect is many times
 * of is then how freely they were weighed.
 */
const isMetByMany = ({ result: { weights, panel, fit, warnings }, done }: RunTold, from: number, level: number): boolean => {
  const controls = panel ? panel.units - done.treated.length : Object.keys(weights.units).length;
  const isNear = (fit.prePeriodRmse ?? 0) < NEAR_EXACT * Math.abs(level);
  return warnings.some(({ code }) => code === "any-course") || (controls >= from && isNear);
};

const nearness = (t: Translate, run: RunTold): StoryBlock[] => {
  const { result, done } = run;
  const from = firstTreated(run);
  if (result.fit.prePeriodRmse === null) return [];
  const rounding = roundingOf({ outcome: Float64Array.from(result.periods, ({ treated }) => treated) });
  const prePeriodRmse = result.fit.prePeriodRmse > rounding ? result.fit.prePeriodRmse : 0;
  const mean = result.periods.slice(0, from).reduce((sum, { treated }) => sum + treated, 0) / Math.max(1, from);
  const share = mean === 0 || done.transform?.kind === "log" ? "none" : leastShareWords(t, Math.abs(prePeriodRmse / mean));
  const times = Math.abs(result.estimate ?? 0) / prePeriodRmse;
  return [
    told(t("impact-story.near", { rmse: levelWords(prePeriodRmse, done.outcome.unit), share, count: from })),
    ...(prePeriodRmse > 0 && result.verdict.code === "effect" && !isMetByMany(run, from, mean)
      ? [told(t("impact-story.near.times", { times: formatNumber(Math.round(times * 10) / 10) }))]
      : []),
  ];
};

/** That controls were made alike first, with what by, before and after; that what they miss is made up for. */
const madeAlike = (t: Translate, { result: { matching, augmented }, done }: RunTold): StoryBlock[] => [
  ...(augmented ? [told(t("impact-story.made.augmented", { moved: effectWords(augmented.adjustment, done.outcome.unit) }))] : []),
  ...(matching
    ? [
        told(t("impact-story.made.matched", { kind: matching.kind })),
        {
          kind: "table",
          caption: t("impact-story.made.matched.table"),
          columns: [
            { label: t("impact-story.column.matchedOn") },
            { label: t("impact-story.column.under"), numeric: true },
            { label: t("impact-story.column.controls"), numeric: true },
            { label: t("impact-story.column.kept"), numeric: true },
          ],
          rows: matching.balance.map(({ trait, treated, before, after }) => [
            trait,
            ...[treated, before.controls, after.controls].map((value) => levelWords(value, "")),
          ]),
        } as const,
      ]
    : []),
];

/** Predictors of the treated beside those of what they are compared with: near where the comparison is fair. */
const balanceTable = (t: Translate, { result: { balance = [] } }: RunTold): StoryBlock[] =>
  balance.length === 0
    ? []
    : [
        told(t("impact-story.balance.lead", { count: balance.length })),
        {
          kind: "table",
          caption: t("impact-story.balance.table"),
          columns: [
            { label: t("impact-story.column.predictor") },
            { label: t("impact-story.column.under"), numeric: true },
            { label: t("impact-story.column.compared"), numeric: true },
            { label: t("impact-story.column.controls"), numeric: true },
            { label: t("impact-story.column.importance"), numeric: true },
          ],
          rows: balance.map(({ predictor, treated, synthetic, controls, importance }) => [
            predictor,
            ...[treated, synthetic, controls].map((value) => levelWords(value, "")),
            leastShareWords(t, importance),
          ]),
        },
      ];

const timesTable = (t: Translate, { result: { weights } }: RunTold): StoryBlock[] => {
  const times = ranked(weights.times);
  return times.length === 0
    ? []
    : [small(t("impact-story.made.times", { list: times.map(([time, weight]) => `${time} (${leastShareWords(t, weight)})`).join(", ") }))];
};

const leftOut = (t: Translate, study: StudyTold, { done }: RunTold): StoryBlock[] =>
  done.exclude.length === 0
    ? []
    : [
        told(t("impact-story.made.out", { count: done.exclude.length })),
        {
          kind: "list",
          items: [
            ...done.exclude
              .slice(0, MOST_ROWS)
              .map(({ unit, because }) => t("impact-story.made.out.one", { unit: unitWords(study, unit), because })),
            ...(done.exclude.length > MOST_ROWS ? [t("impact-story.made.out.rest", { count: done.exclude.length - MOST_ROWS })] : []),
          ],
        },
      ];

/** Whom the pact's territories are compared with, what that is made of, and how near it ran before. */
export const comparisonPart = (t: Translate, study: StudyTold, run: RunTold): StoryPart => ({
  id: "comparison",
  title: t("impact-story.made.title"),
  blocks: [
    told(run.done.comparison),
    ...madeAlike(t, run),
    ...madeOf(t, study, run),
    ...balanceTable(t, run),
    ...timesTable(t, run),
    ...nearness(t, run),
    ...leftOut(t, study, run),
    ...methodsOfRun(run.result).map((id) => guideLink(t, id)),
  ],
});
