import type { Translate } from "../../../../messages/index.ts";
import { type CoursePoint, formatDate } from "../../../../ui/index.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold } from "../study-told.ts";
import { comparedWords, firstTreated } from "../told-words.ts";

/** The interval is of the mean effect: it is set about what would have been at each time under the pact. */
const pointsOf = ({ result: { periods, interval, estimate } }: RunTold, from: number): CoursePoint[] =>
  periods.map(({ time, treated, synthetic }, at) => ({
    time: String(time),
    seen: treated,
    compared: synthetic,
    range: at < from || !interval || estimate === null ? null : [synthetic + estimate - interval.high, synthetic + estimate - interval.low],
  }));

const courseTable = (t: Translate, points: readonly CoursePoint[], unit: string): StoryBlock => ({
  kind: "table",
  caption: t("impact-story.course.table", { unit }),
  isFolded: true,
  columns: [
    { label: t("impact-story.column.time") },
    { label: t("impact-story.column.seen"), numeric: true },
    { label: t("impact-story.column.compared"), numeric: true },
    { label: t("impact-story.column.gap"), numeric: true },
  ],
  rows: points.map((point) => {
    const { seen, compared, gap } = comparedWords(points, point, "");
    return [point.time, seen, compared, gap];
  }),
});

/** Where the figures of a drawing come from, beneath it. */
export const sourceNote = (t: Translate, { done: { outcome }, panel: { vintage } }: RunTold): StoryBlock =>
  small(t("impact-story.course.source", { source: outcome.source, vintage: vintage ?? "none" }));

/** What was seen, beside what would have been without the pact. */
export const coursePart = (t: Translate, run: RunTold): StoryPart => {
  const { done, result } = run;
  const { outcome, signedOn } = done;
  const from = firstTreated(run);
  const points = pointsOf(run, from);
  const [last, first] = [points.at(-1), points[from]];
  const title = t("impact-story.course.title");
  if (!last) return { id: "course", title, blocks: [small(t("impact-story.course.none"))] };
  const summary = t("impact-story.course.summary", {
    ...{ label: outcome.label, time: last.time },
    ...comparedWords(points, last, outcome.unit),
  });
  const level = result.interval?.level ?? done.level;
  return {
    id: "course",
    title,
    blocks: [
      told(t("impact-story.course.lead", { many: done.treated.length })),
      {
        kind: "course",
        title: t("impact-story.course.caption", { label: outcome.label, unit: outcome.unit }),
        ...{ summary, points, from },
        legend: {
          seen: t("impact-story.course.seen"),
          compared: t("impact-story.course.compared"),
          range: t("impact-story.course.range", { level }),
          from: t("impact-story.course.from"),
        },
      },
      sourceNote(t, run),
      small(t("impact-story.course.signed", { on: formatDate(signedOn), from: first?.time ?? "none" })),
      ...(points.some(({ range }) => range) ? [small(t("impact-story.course.band"))] : []),
      courseTable(t, points, outcome.unit),
    ],
  };
};
