import type { Translate } from "../../../../messages/index.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold } from "../study-told.ts";
import { effectWords, levelWords, shareWords } from "../told-words.ts";

/** Under this, a probability is told as such: none is 0. */
const LEAST_CHANCE = 0.001;

/** What was noticed on the way, in French where the words are those of a command. */
const known = ["incomplete-units", "gaps", "constant-outcome"] as const;
const warningWords = (t: Translate, { code, sentence }: { code: string; sentence: string }): string => {
  const own = known.find((one) => one === code);
  return own ? t(`impact-story.warning.${own}`) : sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const strip = (t: Translate, { result: { sensitivity, estimate }, done }: RunTold): StoryBlock[] => {
  if (!sensitivity || estimate === null || sensitivity.placebos.length === 0) return [];
  const { unit } = done.outcome;
  const values = sensitivity.placebos.map((placebo) => placebo.estimate);
  const farther = values.filter((value) => Math.abs(value) >= Math.abs(estimate)).length;
  const words = (value: number): string => effectWords(value, unit);
  // Nothing moved anywhere: there is no chance to draw.
  if (estimate === 0 && values.every((value) => value === 0)) return [];
  return [
    {
      kind: "strip",
      title: t("impact-story.placebo.caption"),
      summary: t("impact-story.placebo.summary", { count: values.length, farther, effect: words(estimate), size: sensitivity.treated }),
      ...{ values, own: estimate, words },
      legend: { values: t("impact-story.placebo.others", { size: sensitivity.treated }), own: t("impact-story.placebo.own") },
    },
  ];
};

const interval = (t: Translate, { result, done }: RunTold): StoryBlock[] => {
  const { unit } = done.outcome;
  if (result.interval === null || result.estimate === null) return [told(t("impact-story.interval.none"))];
  const { low, high, level } = result.interval;
  return [
    told(
      t("impact-story.interval", {
        ...{ effect: effectWords(result.estimate, unit), low: effectWords(low, unit), high: effectWords(high, unit), level },
        holds: low <= 0 && high >= 0 ? "yes" : result.verdict.code,
      }),
    ),
  ];
};

/** What chance alone gives, and how far the effect may be from what is estimated. */
export const chancePart = (t: Translate, run: RunTold): StoryPart => {
  const { inference, pValue, standardError } = run.result;
  const error = standardError === null ? "none" : levelWords(standardError, run.done.outcome.unit);
  return {
    id: "chance",
    title: t("impact-story.chance.title"),
    blocks: [
      ...interval(t, run),
      told(t(`impact-story.inference.${inference.kind}`, { count: inference.replications ?? 0, error })),
      ...strip(t, run),
      ...(pValue === null
        ? []
        : [
            small(
              t("impact-story.p", {
                chance: pValue < LEAST_CHANCE ? t("impact-story.p.least", { least: shareWords(LEAST_CHANCE) }) : shareWords(pValue),
              }),
            ),
          ]),
      ...(run.result.warnings.length === 0
        ? []
        : [{ kind: "list", items: run.result.warnings.map((one) => warningWords(t, one)) } as const]),
    ],
  };
};

/** The smallest effect that the design could have seen. */
export const powerPart = (t: Translate, { result: { power, periods, estimate }, done }: RunTold): StoryPart => {
  const title = t("impact-story.power.title");
  if (!power) return { id: "power", title, blocks: [told(t("impact-story.power.none"))] };
  const level = periods.at(-1)?.synthetic ?? 0;
  const share = level === 0 || done.transform?.kind === "log" ? "none" : shareWords(Math.abs(power.minimumDetectableEffect / level));
  return {
    id: "power",
    title,
    blocks: [
      told(
        t("impact-story.power", {
          smallest: levelWords(Number(power.minimumDetectableEffect.toPrecision(3)), done.outcome.unit),
          ...{ share, power: power.power, level: power.level },
        }),
      ),
      ...(estimate === null ? [] : [small(t("impact-story.power.note"))]),
    ],
  };
};
