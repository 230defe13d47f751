import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import { registeredWhen } from "../registered-when.ts";
import type { RunTold, StudyTold } from "../study-told.ts";

/** What a study answers, said large. */
type Headline = {
  /** How it stands, where there is no answer yet: an answer says so itself. */
  readonly label: string | null;
  readonly sentence: string;
  /** What keeps the sentence from being repeated for more than it says. */
  readonly caveats: readonly string[];
};

const dayOf = (at: Date): string => formatDate(dayInParis(at));

const before = (t: Translate, { plan, registered }: StudyTold): Headline => ({
  label: t(registered ? "impact-story.head.waiting" : "impact-story.head.draft"),
  sentence: registered
    ? t("impact-story.head.waiting.sentence", { on: dayOf(registered.at), outcome: plan.outcome.label })
    : t("impact-story.head.draft.sentence"),
  caveats: [],
});

/** The times it had before and since; a verdict that they are too few says nothing of those before. */
const seen = (t: Translate, { result }: RunTold): string[] => {
  if (!result.seen) return [];
  const { before: past, after } = result.seen;
  const span = { past: past.count, first: past.first ?? "", last: past.last ?? "", since: after.count };
  return [t("impact-story.head.seen", { ...span, from: after.first ?? "", to: after.last ?? "" })];
};

const late = (t: Translate, told: StudyTold): string[] => {
  const when = registeredWhen(told);
  return when === "before" || when === null ? [] : [t(`impact-story.head.${when}`)];
};

/** The question's answer, in words that can be repeated without lying. */
export const headline = (t: Translate, told: StudyTold): Headline => {
  const [last, ...others] = told.runs;
  if (!last) return before(t, told);
  const { code, sentence } = last.result.verdict;
  const isMeant = (last.result.estimate ?? 0) > 0 === (last.done.direction === "up");
  const isEffect = code === "effect";
  const was = others[0]?.result.verdict.code;
  return {
    label: null,
    sentence,
    caveats: [
      ...seen(t, last),
      ...late(t, told),
      ...(isEffect ? [t(isMeant ? "impact-story.head.as-meant" : "impact-story.head.against")] : []),
      ...(last.deviations.length > 0 ? [t("impact-story.head.deviates", { count: last.deviations.length })] : []),
      ...(was !== undefined && was !== code ? [t("impact-story.head.was", { was: t(`impact-story.verdict.${was}`) })] : []),
    ],
  };
};
