import { type ActionSheet, noFields } from "../sheets/action-sheet.ts";
import { type BoardAction, boardActions } from "./board-action.ts";

/** A sheet of an invented action, as little filled as can be. */
export const sheet = (
  label: string,
  changes: Partial<Omit<ActionSheet, "fields">> & { fields?: Partial<ActionSheet["fields"]> } = {},
): ActionSheet => {
  const { fields = {}, ...rest } = changes;
  return {
    action: { id: label, label, axis: null, position: 0 },
    revision: 0,
    stage: "idea",
    stageReason: null,
    lines: [],
    milestones: [],
    ...rest,
    fields: { ...noFields, ...fields },
  };
};

export const TODAY = "2026-02-01";

export const asBoard = (...sheets: ActionSheet[]): BoardAction[] => boardActions(sheets, TODAY);

export const step = (id: string, changes: Partial<ActionSheet["milestones"][number]> = {}): ActionSheet["milestones"][number] => ({
  id,
  label: id,
  votedOn: null,
  expectedOn: null,
  doneOn: null,
  days: 0,
  after: [],
  ...changes,
});
