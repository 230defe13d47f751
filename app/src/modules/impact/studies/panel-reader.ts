import type { Result } from "@levier/kernel";
import { canonical, sha256 } from "../../../platform/audit/canonical.ts";
import type { PanelLine } from "../evaluate/read-panel.ts";
import { checkPanel, columnsOf, covariatesOf } from "./check-panel.ts";
import type { PanelFault } from "./panel-fault.ts";
import type { StudyPlan } from "./study-plan.ts";

type Read = Result<readonly PanelLine[], PanelFault>;

/** Reads files as the panels of plans, and keeps the last one: studies of one file that follow each other have it read once. */
export type PanelReader = {
  readonly read: (bytes: Uint8Array, plan: StudyPlan) => Read;
  /** The file of that SHA-256 as the panel of a plan; null where it is not the one kept. */
  readonly again: (digest: string, plan: StudyPlan) => Read | null;
};

/** Bytes above which a file is read anew each time: a worker that waits holds no more. */
const MOST_KEPT = 8_000_000;

export const createPanelReader = (): PanelReader => {
  let kept: { readonly digest: string; readonly bytes: Uint8Array } | null = null;
  let last: { readonly columns: string; readonly read: Read } | null = null;
  const readKept = (bytes: Uint8Array, plan: StudyPlan): Read => {
    const columns = canonical([columnsOf(plan), covariatesOf(plan), plan.per, plan.cohortColumn, plan.signedOn]);
    if (last?.columns !== columns) last = { columns, read: checkPanel(bytes, plan) };
    return last.read;
  };
  return {
    read: (bytes, plan) => {
      if (bytes.length > MOST_KEPT) {
        [kept, last] = [null, null];
        return checkPanel(bytes, plan);
      }
      const digest = sha256(bytes);
      if (kept?.digest !== digest) [kept, last] = [{ digest, bytes }, null];
      return readKept(bytes, plan);
    },
    again: (digest, plan) => (kept?.digest === digest ? readKept(kept.bytes, plan) : null),
  };
};
