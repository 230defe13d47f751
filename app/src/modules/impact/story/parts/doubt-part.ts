import type { Translate } from "../../../../messages/index.ts";
import { guideLink } from "../../methods/guide-link.ts";
import { inferenceOfRun } from "../../methods/guides-of-run.ts";
import { type StoryBlock, type StoryPart, small, told } from "../story-part.ts";
import type { RunTold } from "../study-told.ts";
import { effectWords, leastShareWords, levelWords } from "../told-words.ts";

/** What was noticed on the way, in French where the words are those of a command. */
const known = ["incomplete-units", "gaps", "constant-outcome"] as const;
const warningWords = (t: Translate, { code, sentence }: { code: string; sentence: string }): string => {
  const own = known.find((one) => one === code);
  return own ? t(`impact-story.warning.${own}`) : sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

/** What was noticed, but what the verdict says already. */
const noticed = ({ warnings, verdict }: RunTold["result"]) => warnings.filter(({ sentence }) => !verdict.sentence.includes(sentence));

/** Placebos that are drawn, and how many of them are as far from 0 as the effect; null where there is no chance to draw. */
const drawnPlacebos = ({ sensitivity, estimate }: RunTold["result"]) => {
  if (!sensitivity || estimate === null || sensitivity.placebos.length === 0) return null;
  const values = sensitivity.placebos.map((placebo) => placebo.estimate);
  // Nothing moved anywhere.
  if (estimate === 0 && values.every((value) => value === 0)) return null;
  const farther = values.filter((value) => Math.abs(value) >= Math.abs(estimate)).length;
  return { values, farther, own: estimate, size: sensitivity.treated };
};

const strip = (t: Translate, { result, done }: RunTold): StoryBlock[] => {
  const drawn = drawnPlacebos(result);
  if (!drawn) return [];
  const { values, farther, own, size } = drawn;
  const { unit } = done.outcome;
  const words = (value: number): string => effectWords(value, "");
  return [
    {
      kind: "strip",
      title: t("impact-story.placebo.caption", { unit }),
      summary: t("impact-story.placebo.summary", { count: values.length, farther, effect: effectWords(own, unit), size }),
      ...{ values, own, words },
      legend: { values: t("impact-story.placebo.others", { size }), own: t("impact-story.placebo.own") },
    },
  ];
};

/** The probability of as much by chance, and what it is not: the share of the placebos that are drawn, which tells where they stand alone. */
const chance = (t: Translate, { result }: RunTold): StoryBlock[] => {
  const { pValue, inference } = result;
  if (pValue === null) return [];
  const drawn = drawnPlacebos(result);
  const own = t("impact-story.p", { chance: leastShareWords(t, pValue), kind: inference.kind });
  const beside = drawn ? t("impact-story.p.beside", { farther: drawn.farther, count: drawn.values.length }) : "";
  return [small(`${own} ${beside}`.trim())];
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
  const { inference, standardError } = run.result;
  const error = standardError === null ? "none" : levelWords(standardError, run.done.outcome.unit);
  const guide = inferenceOfRun(run.result);
  const warnings = noticed(run.result);
  return {
    id: "chance",
    title: t("impact-story.chance.title"),
    blocks: [
      ...interval(t, run),
      told(t(`impact-story.inference.${inference.kind}`, { count: inference.replications ?? 0, error })),
      ...strip(t, run),
      ...chance(t, run),
      ...(warnings.length === 0 ? [] : [{ kind: "list", items: warnings.map((one) => warningWords(t, one)) } as const]),
      ...(guide === null ? [] : [guideLink(t, guide)]),
    ],
  };
};

/** The smallest effect that the design could have seen. */
export const powerPart = (t: Translate, { result: { power, periods, estimate }, done }: RunTold): StoryPart => {
  const title = t("impact-story.power.title");
  if (!power) return { id: "power", title, blocks: [told(t("impact-story.power.none"))] };
  const level = periods.at(-1)?.synthetic ?? 0;
  const share =
    level === 0 || done.transform?.kind === "log" ? "none" : leastShareWords(t, Math.abs(power.minimumDetectableEffect / level));
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
