import type { Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import type { ContractRefusal } from "../contracts/write-contracts.ts";
import { lifeRefusalWords } from "./life-words.ts";
import type { LifeFailure } from "./live-pact.ts";
import type { LifeEvent } from "./pact-life.ts";

export type RecordFailure = LifeFailure | ContractRefusal;

/** Why an event is not recorded, for the field of its form that mends it. */
export const recordError = (t: Translate, kind: LifeEvent["kind"], refusal: RecordFailure): FormError => {
  switch (refusal.code) {
    case "contract-cycle":
      return { field: `${kind}-successorId`, message: t("bonds.refusal.contract-cycle", { names: refusal.names.join(" → ") }) };
    case "unknown-pact":
    case "itself":
    case "already-tied":
    case "gone":
      return { field: `${kind}-successorId`, message: t(`bonds.refusal.${refusal.code}`) };
    default:
      return { field: `${kind}-on`, message: lifeRefusalWords(t, refusal) };
  }
};
