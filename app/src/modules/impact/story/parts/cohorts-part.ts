import type { Translate } from "../../../../messages/index.ts";
import type { AggregateTold } from "../../evaluate/evaluation.ts";
import { type Course, type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold } from "../study-told.ts";
import { effectWords, levelWords } from "../told-words.ts";
import { sourceNote } from "./course-part.ts";

type Effect = NonNullable<AggregateTold["effects"]>[number];

const rangeWords = (t: Translate, { low, high }: Pick<AggregateTold, "low" | "high">, unit: string): string =>
  typeof low === "number" && typeof high === "number"
    ? t("impact-story.cohorts.range", { low: effectWords(low, unit), high: effectWords(high, unit) })
    : t("impact-story.unknown");

const figure = (t: Translate, value: number | null | undefined, unit: string): string =>
  typeof value === "number" ? effectWords(value, unit) : t("impact-story.unknown");

/** Effects by length of exposure, about no effect; where one is 0 by construction, its interval is too. */
const curve = (t: Translate, effects: readonly Effect[], run: RunTold): StoryBlock[] => {
  const { done, result } = run;
  const { label, unit } = done.outcome;
  const points = effects.flatMap(({ key, estimate, low, high }) =>
    typeof estimate === "number"
      ? [{ time: effectWords(Number(key), ""), seen: estimate, compared: 0, range: [low ?? estimate, high ?? estimate] as const }]
      : [],
  );
  const [last] = points.slice(-1);
  const end = effects.at(-1);
  if (!last || !end || points.length < 2) return [];
  const course: Course = {
    kind: "course",
    title: t("impact-story.cohorts.caption", { label, unit }),
    summary: t("impact-story.cohorts.summary", {
      after: Number(end.key),
      effect: effectWords(last.seen, unit),
      range: rangeWords(t, end, unit),
    }),
    points,
    from: effects.findIndex(({ key }) => Number(key) >= 0),
    legend: {
      seen: t("impact-story.cohorts.seen"),
      compared: t("impact-story.cohorts.compared"),
      range: t("impact-story.cohorts.band", {
        level: result.interval?.level ?? done.level,
        bands: done.cohorts?.bands ?? "pointwise",
      }),
      from: t("impact-story.cohorts.from"),
    },
  };
  return [
    course,
    sourceNote(t, run),
    {
      kind: "table",
      caption: t("impact-story.cohorts.table"),
      isFolded: true,
      columns: [
        { label: t("impact-story.column.since") },
        { label: t("impact-story.column.effect"), numeric: true },
        { label: t("impact-story.column.interval") },
      ],
      rows: effects.map((effect) => [
        t("impact-story.cohorts.since", { periods: Number(effect.key) }),
        figure(t, effect.estimate, unit),
        rangeWords(t, effect, unit),
      ]),
    },
  ];
};

const KINDS = ["simple", "dynamic", "group", "calendar"] as const;

const aggregates = (t: Translate, given: NonNullable<RunTold["result"]["aggregates"]>, unit: string): StoryBlock => ({
  kind: "table",
  caption: t("impact-story.cohorts.aggregates"),
  columns: [
    { label: t("impact-story.column.mean") },
    { label: t("impact-story.column.effect"), numeric: true },
    { label: t("impact-story.column.interval") },
  ],
  rows: KINDS.map((kind) => [t(`impact-story.cohorts.${kind}`), figure(t, given[kind].estimate, unit), rangeWords(t, given[kind], unit)]),
});

const cells = (t: Translate, { result: { groupTime = [] }, done }: RunTold): StoryBlock => {
  const { unit } = done.outcome;
  return {
    kind: "table",
    caption: t("impact-story.course.groups"),
    isFolded: true,
    columns: [
      { label: t("impact-story.column.group") },
      { label: t("impact-story.column.time") },
      { label: t("impact-story.column.effect"), numeric: true },
      { label: t("impact-story.column.error"), numeric: true },
    ],
    rows: groupTime.map(({ group, time, estimate, standardError }) => [
      ...[String(group), String(time), figure(t, estimate, unit)],
      standardError === null ? t("impact-story.unknown") : levelWords(standardError, unit),
    ]),
  };
};

/** What the pact did to territories that joined it at different times: by how long ago, all together, and each. */
export const cohortsPart = (t: Translate, run: RunTold, given: NonNullable<RunTold["result"]["aggregates"]>): StoryPart => {
  const drawn = curve(t, given.dynamic.effects ?? [], run);
  return {
    id: "course",
    title: t("impact-story.cohorts.title"),
    blocks: [
      ...(drawn.length > 0 ? [told(t("impact-story.cohorts.lead")), ...drawn] : [small(t("impact-story.course.none"))]),
      aggregates(t, given, run.done.outcome.unit),
      cells(t, run),
    ],
  };
};
