import type { Evaluation } from "../evaluate/evaluation.ts";
import type { Guide, InferenceGuide, MethodGuide } from "./method-guides.ts";

type Told = Pick<Evaluation, "method" | "inference" | "augmented" | "twoWay" | "matching">;

/** The method that gave an effect, as its guides name it. */
const methodOf = ({ method, augmented, twoWay }: Told): MethodGuide => (augmented ? "augmented" : twoWay ? "two-way" : method);

/** What explains the comparison of a run: its method, and how its controls were chosen where they were. */
export const methodsOfRun = (told: Told): readonly Guide[] => [...(told.matching ? (["matching"] as const) : []), methodOf(told)];

/** What explains how a run measures chance; null where it does not. */
export const inferenceOfRun = ({ inference: { kind } }: Told): InferenceGuide | null => (kind === "none" ? null : kind);
