import type { ModelSettings } from "../../../platform/config.ts";

/**
 * Why a model gave nothing: nobody answers at its address, it took longer than it may, what it answered cannot be read, or it
 * answered with a status that is none of success, as `status-401`.
 */
export type ModelFailure = "unreachable" | "late" | "unreadable" | `status-${number}`;

/** What whoever set the model can do about it, as a terminal tells it. */
export const failureInEnglish = (failure: ModelFailure, { seconds }: Pick<ModelSettings, "seconds">): string => {
  switch (failure) {
    case "unreachable":
      return "it cannot be reached, check LEVIER_MODEL_URL";
    case "late":
      return `it took longer than ${seconds} s, raise LEVIER_MODEL_SECONDS`;
    case "unreadable":
      return "its answer is not the JSON asked for, try another LEVIER_MODEL";
    case "status-401":
    case "status-403":
      return `it answered ${failure.slice("status-".length)}, check LEVIER_MODEL_KEY`;
    default:
      return `it answered ${failure.slice("status-".length)}, check LEVIER_MODEL_URL and LEVIER_MODEL`;
  }
};
