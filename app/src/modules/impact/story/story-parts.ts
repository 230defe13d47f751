import type { Translate } from "../../../messages/index.ts";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import { cohortsPart } from "./parts/cohorts-part.ts";
import { comparisonPart } from "./parts/comparison-part.ts";
import { coursePart } from "./parts/course-part.ts";
import { chancePart, powerPart } from "./parts/doubt-part.ts";
import { jobsPart } from "./parts/jobs-part.ts";
import { otherwisePart } from "./parts/otherwise-part.ts";
import { planPart } from "./parts/plan-part.ts";
import { redoPart } from "./parts/redo-part.ts";
import type { StoryPart } from "./story-part.ts";
import type { StudyTold } from "./study-told.ts";

/** A study as a story, after its verdict: what the page and the papers tell alike. */
export const storyParts = (t: Translate, study: StudyTold): readonly StoryPart[] => {
  const answer = authoritativeRun(study.runs);
  if (!answer) return [jobsPart(t, study), planPart(t, study)];
  const { estimate, aggregates } = answer.result;
  const isEstimated = estimate !== null;
  return [
    aggregates ? cohortsPart(t, answer, aggregates) : coursePart(t, answer),
    ...(isEstimated
      ? [comparisonPart(t, study, answer), chancePart(t, answer), otherwisePart(t, study, answer), powerPart(t, answer)]
      : []),
    jobsPart(t, study),
    planPart(t, study),
    redoPart(t, answer),
  ];
};
