import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import { authoritativeRun, followsPlan } from "../../studies/authoritative-run.ts";
import { signedBy } from "../../studies/signed-by.ts";
import { registeredWhen } from "../registered-when.ts";
import type { RunTold, StudyTold } from "../study-told.ts";
import { effectWords } from "../told-words.ts";

/** What a study answers, said large. */
type Headline = {
  /** How it stands, where there is no answer yet: an answer says so itself. */
  readonly label: string | null;
  readonly sentence: string;
  /** What the sentence goes on with, said as the rest is. */
  readonly beside: readonly string[];
  /** What keeps the sentence from being repeated for more than it says. */
  readonly caveats: readonly string[];
};

const dayOf = (at: Date): string => formatDate(dayInParis(at));

/** The times it had before and since; a verdict that they are too few says nothing of those before. */
const seen = (t: Translate, { result }: RunTold): string[] => {
  if (!result.seen) return [];
  const { before: past, after } = result.seen;
  const span = { past: past.count, first: past.first ?? "", last: past.last ?? "", since: after.count };
  return [t("impact-story.head.seen", { ...span, from: after.first ?? "", to: after.last ?? "" })];
};

/** Where the plan and the pact tell two days for the signature: both. */
const otherwiseSigned = (t: Translate, { plan, pact: { signedOn } }: StudyTold): string[] =>
  signedOn === null || plan.signedOn.startsWith(signedOn)
    ? []
    : [t("impact-story.head.otherwise-signed", { planned: formatDate(plan.signedOn), own: formatDate(signedOn) })];

const late = (t: Translate, told: StudyTold): string[] => {
  const when = registeredWhen(told);
  const signed = formatDate(signedBy(told.plan, told.pact.signedOn));
  const days = [...(when === "before" || when === null ? [] : [t(`impact-story.head.${when}`, { signed })]), ...otherwiseSigned(t, told)];
  return [...(told.registered?.isIntact === false ? [t("impact-story.head.altered")] : []), ...(days.length === 0 ? [] : [days.join(" ")])];
};

const percent = (logarithm: number): string => effectWords(100 * Math.expm1(logarithm), "%");

/** A difference of logarithms, as the change that it is. */
const inPercent = (t: Translate, { result: { estimate, interval }, done }: RunTold): string[] => {
  if (done.transform?.kind !== "log" || estimate === null) return [];
  const [low, high] = interval ? [percent(interval.low), percent(interval.high)] : ["none", ""];
  return [t("impact-story.head.log", { effect: percent(estimate), low, high })];
};

/** Versions that a caveat names. */
const NAMED = 3;

/** What other ways of reckoning gave, each for what it is; or that no version follows the plan. */
const deviating = (t: Translate, { runs }: StudyTold, answer: RunTold): string[] => {
  if (!followsPlan(answer)) return [t("impact-story.head.unfollowed", { runs: runs.length, count: answer.deviations.length })];
  const others = runs.filter((run) => !followsPlan(run));
  if (others.length === 0) return [];
  const named = others.slice(0, NAMED).map(({ version, result: { verdict, estimate }, done }) =>
    t("impact-story.head.beside.one", {
      ...{ version, verdict: t(`impact-story.verdict.${verdict.code}`) },
      effect: estimate === null ? "none" : effectWords(estimate, done.outcome.unit),
    }),
  );
  return [
    t("impact-story.head.beside", {
      ...{ runs: runs.length, answer: answer.version, deviating: others.length, list: named.join(" ; ") },
      more: others.length - named.length,
    }),
  ];
};

/** That files were set aside, and how many versions with them. */
const aside = (t: Translate, told: StudyTold): string[] => {
  const runs = told.aside.reduce((sum, one) => sum + one.runs.length, 0);
  return told.aside.length === 0 ? [] : [t("impact-story.head.aside", { count: told.aside.length, runs })];
};

/** A sentence ends where the next begins with a capital. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

const before = (t: Translate, told: StudyTold): Headline => {
  const { plan, registered, panels } = told;
  const figures = panels > 0 ? "deposited" : told.aside.length > 0 ? "aside" : "awaited";
  return {
    label: t(registered ? "impact-story.head.waiting" : "impact-story.head.draft"),
    sentence: registered
      ? t("impact-story.head.waiting.sentence", { on: dayOf(registered.at), outcome: plan.outcome.label, figures })
      : t("impact-story.head.draft.sentence"),
    beside: [],
    caveats: [...late(t, told), ...aside(t, told)],
  };
};

/** The question's answer, in words that can be repeated without lying. */
export const headline = (t: Translate, told: StudyTold): Headline => {
  const answer = authoritativeRun(told.runs);
  if (!answer) return before(t, told);
  const { code, sentence: verdict } = answer.result.verdict;
  const [sentence = verdict, ...beside] = sentencesOf(verdict);
  const isMeant = (answer.result.estimate ?? 0) > 0 === (answer.done.direction === "up");
  const isEffect = code === "effect";
  const was = told.runs.find((run) => run.version < answer.version && followsPlan(run) === followsPlan(answer))?.result.verdict.code;
  return {
    label: null,
    sentence,
    beside: [...inPercent(t, answer), ...beside],
    caveats: [
      ...seen(t, answer),
      ...late(t, told),
      ...(isEffect ? [t(isMeant ? "impact-story.head.as-meant" : "impact-story.head.against")] : []),
      ...deviating(t, told, answer),
      ...(was !== undefined && was !== code ? [t("impact-story.head.was", { was: t(`impact-story.verdict.${was}`) })] : []),
      ...aside(t, told),
    ],
  };
};
