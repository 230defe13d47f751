import type { InferenceKind, Method } from "../evaluate/options.ts";

/** How effects are estimated, each with a page of its own: those a plan names, and what they become by an option. */
export const methodGuides = ["sdid", "sc", "sc-predictors", "augmented", "did", "two-way", "cs", "matching"] as const;
/** How chance is measured. */
export const inferenceGuides = ["placebo", "permutation", "jackknife", "bootstrap", "analytic"] as const;

export type MethodGuide = (typeof methodGuides)[number] | Method;
export type InferenceGuide = (typeof inferenceGuides)[number] | Exclude<InferenceKind, "none">;
export type Guide = MethodGuide | InferenceGuide;

/** The page of each in `docs/methods`, in English, for who reckons again. */
const pages: Readonly<Record<Guide, string>> = {
  sdid: "evaluation-synthetic-did",
  sc: "evaluation-synthetic",
  "sc-predictors": "evaluation-predictors",
  augmented: "evaluation-augmented",
  did: "evaluation-did",
  "two-way": "evaluation-two-way",
  cs: "evaluation-staggered",
  matching: "evaluation-matching",
  placebo: "evaluation-inference",
  permutation: "evaluation-inference",
  jackknife: "evaluation-inference",
  bootstrap: "evaluation-inference",
  analytic: "evaluation-inference",
};

export const guideIds: readonly Guide[] = [...methodGuides, ...inferenceGuides];
export const isGuide = (id: string): id is Guide => guideIds.some((one) => one === id);
export const isInference = (id: Guide): id is InferenceGuide => inferenceGuides.some((one) => one === id);

/** Where all of them are read, one by one, and the English page of each. */
export const GUIDES = "/impact/methods";
export const guideAddress = (id: Guide): string => `${GUIDES}/${id}`;
export const methodTextAddress = (page: string): string => `${GUIDES}/docs/${page}`;
export const methodTextOf = (id: Guide): string => pages[id];
