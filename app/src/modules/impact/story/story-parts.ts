import type { Translate } from "../../../messages/index.ts";
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
  const [last] = study.runs;
  if (!last) return [jobsPart(t, study), planPart(t, study)];
  const { estimate, aggregates } = last.result;
  const isEstimated = estimate !== null;
  return [
    aggregates ? cohortsPart(t, last, aggregates) : coursePart(t, last),
    ...(isEstimated ? [comparisonPart(t, study, last), chancePart(t, last), otherwisePart(t, study, last), powerPart(t, last)] : []),
    jobsPart(t, study),
    planPart(t, study),
    redoPart(t, last),
  ];
};
