import { addDays } from "../islands/board-parts/days.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import type { SheetChange } from "../sheets/write-sheet.ts";

const later = (day: string | null, days: number): string | null => (day === null ? null : addDays(day, days));

/**
 * The expected calendar of an action and of its milestones still to come, moved by days, then its end alone by `stretch` more.
 * What was voted, and what is done, stays.
 */
export const shifted = ({ fields, milestones }: ActionSheet, days: number, stretch = 0): SheetChange => ({
  fields: { ...fields, startsOn: later(fields.startsOn, days), endsOn: later(fields.endsOn, days + stretch) },
  milestones: milestones.map((one) => (one.doneOn === null ? { ...one, expectedOn: later(one.expectedOn ?? one.votedOn, days) } : one)),
});
