import type { ActionSheet } from "./action-sheet.ts";
import type { SheetChange } from "./write-sheet.ts";

const untold = { saidIn: null, saidOn: null, toldShare: null };
const noJobs = { grossJobs: null, jobsOn: null, jobsBy: null, jobsEvidence: null };
/** A number is of one sheet, an application and its papers of one operation. */
const ownContent = { number: null, appliedOn: null, attachments: [] };

/**
 * What a copy of an action begins with: its plan and its milestones. Nothing of it is voted, committed, paid, done or blocked yet,
 * no document tells its money, it has made no job, and it stands at the foot of the ladder.
 */
export const copiedSheet = ({ fields, lines, milestones }: ActionSheet, newId: () => string): Required<Omit<SheetChange, "stage">> => {
  const ids = new Map(milestones.map(({ id }) => [id, newId()]));
  return {
    fields: { ...fields, votedStartsOn: null, votedEndsOn: null, blockedBecause: null, unblockedWhen: null, ...noJobs, ...ownContent },
    lines: lines.map((line) => ({
      ...line,
      ...untold,
      id: newId(),
      years: line.years.map((year) => ({ ...year, committed: 0, paid: 0 })),
    })),
    milestones: milestones.map(({ id, after, ...milestone }) => ({
      ...milestone,
      id: ids.get(id) ?? newId(),
      votedOn: null,
      doneOn: null,
      after: after.map((other) => ids.get(other) ?? other),
    })),
  };
};
