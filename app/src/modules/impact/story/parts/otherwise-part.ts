import type { Translate } from "../../../../messages/index.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold, StudyTold } from "../study-told.ts";
import { effectWords, nameOf, unitWords } from "../told-words.ts";

/** Rows that a page shows without being asked. */
const FEW = 4;

type Told = { readonly name: string; readonly estimate: number };

const effectTable = (t: Translate, caption: string, first: string, rows: readonly Told[], unit: string): StoryBlock => ({
  kind: "table",
  caption,
  isFolded: rows.length > FEW,
  columns: [{ label: first }, { label: t("impact-story.column.effect"), numeric: true }],
  rows: rows.map(({ name, estimate }) => [name, effectWords(estimate, unit)]),
});

/** Whether all effects go the same way as the one that is established; where none is, there is no way to keep. */
const steadiness = ({ verdict, estimate }: Evaluation, others: readonly { readonly estimate: number }[]): "yes" | "no" | "none" => {
  if (verdict.code !== "effect") return "none";
  return others.every((other) => Math.sign(other.estimate) === Math.sign(estimate ?? 0)) ? "yes" : "no";
};

/** With other pools of controls, and without the neighbours that the pact may have reached. */
const otherControls = (t: Translate, { sensitivity }: Evaluation, unit: string): StoryBlock[] => {
  const [half, rest] = (["nearest-half", "without-farthest"] as const).map((kind) =>
    sensitivity?.donorPools?.find(({ what }) => what === kind),
  );
  const near = sensitivity?.spillOver;
  return [
    ...(half && rest
      ? [
          told(
            t("impact-story.otherwise.pools", {
              ...{ donors: half.donors, half: effectWords(half.estimate, unit), rest: effectWords(rest.estimate, unit) },
            }),
          ),
        ]
      : []),
    ...(near
      ? [
          told(
            t("impact-story.otherwise.neighbours", {
              ...{ count: near.neighbours.length, effect: effectWords(near.estimate, unit), own: effectWords(near.onNeighbours, unit) },
            }),
          ),
        ]
      : []),
  ];
};

/** When trends were not parallel. */
const parting = (t: Translate, { sensitivity, verdict }: Evaluation, unit: string): StoryBlock[] => {
  const trend = sensitivity?.trend;
  if (!trend) return [];
  const { low, high } = trend.relative;
  const holds = verdict.code !== "effect" ? "none" : low <= 0 && high >= 0 ? "yes" : "no";
  return [told(t("impact-story.otherwise.trend", { low: effectWords(low, unit), high: effectWords(high, unit), holds }))];
};

/** What would change the conclusion. */
export const otherwisePart = (t: Translate, study: StudyTold, { result, done }: RunTold): StoryPart => {
  const title = t("impact-story.otherwise.title");
  const { sensitivity, estimate } = result;
  if (!sensitivity || estimate === null) return { id: "otherwise", title, blocks: [small(t("impact-story.otherwise.none"))] };
  const { unit } = done.outcome;
  const { without, methods } = sensitivity;
  const effects = without.map((one) => one.estimate);
  const farthest = without.toSorted((one, other) => Math.abs(other.estimate - estimate) - Math.abs(one.estimate - estimate)).at(0);
  return {
    id: "otherwise",
    title,
    blocks: [
      ...(farthest
        ? [
            told(
              t("impact-story.otherwise.without", {
                count: without.length,
                low: effectWords(Math.min(...effects), unit),
                high: effectWords(Math.max(...effects), unit),
                isSteady: steadiness(result, without),
                farthest: nameOf(study, farthest.what),
              }),
            ),
            // One alone is told by the sentence.
            ...(without.length === 1
              ? []
              : [
                  effectTable(
                    t,
                    t("impact-story.otherwise.without.table"),
                    t("impact-story.column.without"),
                    without.map((one) => ({ name: unitWords(study, one.what), estimate: one.estimate })),
                    unit,
                  ),
                ]),
          ]
        : methods.length === 0
          ? []
          : [small(t("impact-story.otherwise.even"))]),
      ...otherControls(t, result, unit),
      ...parting(t, result, unit),
      ...(methods.length === 0
        ? []
        : [
            told(t("impact-story.otherwise.methods", { isSteady: steadiness(result, methods) })),
            effectTable(
              t,
              t("impact-story.otherwise.methods.table"),
              t("impact-story.column.method"),
              methods.map((one) => ({ name: t(`impact-story.method.${one.what}`), estimate: one.estimate })),
              unit,
            ),
          ]),
    ],
  };
};
