import { dayInParis } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import type { StudyTold } from "../study-told.ts";

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
      ...(isEffect ? [t(isMeant ? "impact-story.head.as-meant" : "impact-story.head.against")] : []),
      ...(last.deviations.length > 0 ? [t("impact-story.head.deviates", { count: last.deviations.length })] : []),
      ...(was !== undefined && was !== code ? [t("impact-story.head.was", { was: t(`impact-story.verdict.${was}`) })] : []),
    ],
  };
};
