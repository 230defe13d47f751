import type { Translate } from "../../../messages/index.ts";
import { effectWords, shareWords } from "../story/told-words.ts";
import { type CountedStudy, countedIn, type OutcomeGroup, type Portfolio } from "./portfolio.ts";
import { leftOutReasons } from "./usable-effect.ts";

/** Under this, a probability is told as such: none is 0. */
const LEAST_CHANCE = 0.001;
/** Under so many studies, how much effects vary is itself uncertain, which shrunk intervals do not count. */
const FEW = 10;

export const chanceWords = (t: Translate, p: number | null): string => {
  if (p === null) return t("portfolio.cell.untested");
  return p < LEAST_CHANCE ? t("portfolio.cell.less", { least: shareWords(LEAST_CHANCE) }) : shareWords(p);
};

/** How many effects were established by their own study, at the level of its plan. */
const establishedIn = (counted: readonly CountedStudy[]): number => counted.filter(({ run }) => run.verdict.code === "effect").length;

/** What a portfolio counts: studies that may be read, those that establish an effect alone, tests, and those that still stand out. */
export const countsOf = (portfolio: Portfolio) => {
  const counted = countedIn(portfolio);
  return {
    ...{ registered: portfolio.registered, counted: counted.length, leftOut: portfolio.leftOut.length },
    established: establishedIn(counted),
    tests: counted.filter(({ corrected }) => corrected !== null).length,
    standing: counted.filter(({ standsOut }) => standsOut).length,
  };
};

/** How many studies were passed over for one that was registered after them and can be read. */
export const passedOverIn = (portfolio: Portfolio): number => countedIn(portfolio).reduce((sum, { passedOver }) => sum + passedOver, 0);

const whyNone = (t: Translate, { leftOut }: Portfolio): string =>
  leftOutReasons
    .map((reason) => ({ reason, count: leftOut.filter((one) => one.reason === reason).length }))
    .flatMap(({ reason, count }) => (count === 0 ? [] : [t(`portfolio.why.${reason}`, { count })]))
    .join(", ");

/** The portfolio in a sentence that may be repeated as it stands. */
export const headline = (t: Translate, portfolio: Portfolio, isMember: boolean): string => {
  const counts = countsOf(portfolio);
  if (counts.registered === 0) return t("portfolio.head.none", { isMember: isMember ? "yes" : "no" });
  if (counts.counted === 0) return t("portfolio.head.unread", { ...counts, why: whyNone(t, portfolio) });
  if (counts.counted === 1) return t("portfolio.head.one", counts);
  return t("portfolio.head.many", counts);
};

/** How many times studies were run, on figures that were set aside since too; and which of these are told apart. */
const triedIn = (portfolio: Portfolio) => {
  const ran = [...countedIn(portfolio), ...portfolio.leftOut].filter(({ counts: { runs, aside } }) => runs + aside > 0);
  const sum = (of: "runs" | "deviating" | "aside"): number => ran.reduce((all, { counts }) => all + counts[of], 0);
  const [deviating, aside] = [sum("deviating"), sum("aside")];
  return { studies: ran.length, runs: sum("runs") + aside, deviating, aside, both: deviating > 0 && aside > 0 ? "yes" : "no" };
};

/** What keeps that sentence from being repeated for more than it says. */
export const caveats = (t: Translate, portfolio: Portfolio, isMember: boolean): readonly string[] => {
  const counted = countedIn(portfolio);
  if (portfolio.registered === 0) return [t("portfolio.head.noneHow")];
  const deviating = counted.filter(({ run }) => run.deviations > 0).length;
  const late = counted.filter(({ isAfterFigures }) => isAfterFigures).length;
  const tried = triedIn(portfolio);
  const hidden = [...counted, ...portfolio.leftOut].filter(({ isPublic }) => !isPublic).length;
  return [
    ...(portfolio.groups.length === 0 && counted.length > 1 ? [t("portfolio.head.alone")] : []),
    ...(counted.length > 0 ? [t("portfolio.head.net")] : []),
    ...(tried.deviating + tried.aside > 0 ? [t("portfolio.head.tried", tried)] : []),
    ...(deviating > 0 ? [t("portfolio.head.deviates", { count: deviating })] : []),
    ...(late > 0 ? [t("portfolio.head.afterFigures", { count: late })] : []),
    ...(isMember ? [] : [t("portfolio.head.publicOnly")]),
    ...(hidden > 0 ? [t("portfolio.head.private", { count: hidden })] : []),
  ];
};

const rangeOf = ({ low, high }: { readonly low: number; readonly high: number }, unit: string) => ({
  ...{ low: effectWords(low, unit), high: effectWords(high, unit) },
});

/** Whether errors alone explain how the effects of a group differ. */
export const isAlike = ({ pooled }: Pick<OutcomeGroup, "pooled">): boolean =>
  pooled.shrunk.every(({ shrinkage }) => Math.round(shrinkage * 100) === 100);

const holds = ({ pooled: { interval, mean }, direction }: OutcomeGroup): string => {
  if (interval.low <= 0 && interval.high >= 0) return "yes";
  return mean > 0 === (direction === "up") ? "meant" : "against";
};

/** What the effects of one outcome tell together, a sentence after the other. */
export const groupSentences = (t: Translate, group: OutcomeGroup): readonly string[] => {
  const { pooled, outcome } = group;
  const { unit } = outcome;
  const mean = {
    mean: effectWords(pooled.mean, unit),
    ...rangeOf(pooled.interval, unit),
    level: pooled.interval.level,
    holds: holds(group),
  };
  return [
    t("portfolio.group.mean", mean),
    isAlike(group)
      ? t("portfolio.group.alike")
      : t("portfolio.group.differ", { between: effectWords(pooled.between, unit).replace("+", "") }),
    ...(pooled.predicted ? [t("portfolio.group.predicted", { ...rangeOf(pooled.predicted, unit), level: pooled.interval.level })] : []),
  ];
};

/** What makes these sentences less sure than they look. */
export const groupCautions = (t: Translate, { studies, apart }: OutcomeGroup): readonly string[] => {
  const methods = [...new Set(studies.map(({ method }) => method))];
  return [
    ...(studies.length < FEW ? [t("portfolio.group.few", { count: studies.length })] : []),
    ...(methods.length > 1
      ? [t("portfolio.group.methods", { methods: methods.map((method) => t(`impact-story.method.${method}`)).join(", ") })]
      : []),
    ...(apart > 0 ? [t("portfolio.group.apart", { count: apart })] : []),
    t("portfolio.group.size"),
  ];
};

/** What one can say of a study among the others. */
export const studyWords = (t: Translate, { standsOut, isMeant, corrected, run }: CountedStudy): string => {
  if (corrected === null) return t("portfolio.says.untested");
  if (standsOut) return t(isMeant ? "portfolio.says.meant" : "portfolio.says.against");
  return t(run.verdict.code === "effect" ? "portfolio.says.lost" : "portfolio.says.chance");
};
