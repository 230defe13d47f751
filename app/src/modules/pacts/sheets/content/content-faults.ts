import { cycleOf } from "../../milestones/milestones.ts";
import type { ActionSheet } from "../action-sheet.ts";
import type { SheetContent } from "./content.ts";

export type ContentFault =
  /** Two sheets of one pact bear two numbers: `holder` is the action that has this one. */
  | { readonly code: "number-taken"; readonly number: string; readonly holder: string }
  /** Sheets that depend on each other in a ring, in their order. */
  | { readonly code: "sheet-cycle"; readonly labels: readonly string[] };

const bare = (number: string): string => number.replace(/\s+/g, "").toLowerCase();

const undated = { votedOn: null, expectedOn: null, doneOn: null, days: 0 };

/** What the content of one sheet breaks among those of its pact; null when nothing. A ring that was there before is let through. */
export const contentFault = (sheets: readonly ActionSheet[], actionId: string, content: SheetContent): ContentFault | null => {
  const { number } = content;
  const before = sheets.find(({ action }) => action.id === actionId)?.fields;
  const other = sheets.find(
    ({ action, fields }) => action.id !== actionId && number !== null && fields.number !== null && bare(fields.number) === bare(number),
  );
  if (number !== null && other && number !== before?.number) return { code: "number-taken", number, holder: other.action.label };
  if (content.dependsOn.every((id) => before?.dependsOn.includes(id))) return null;
  const ties = sheets.map(({ action: { id }, fields }) => ({
    ...undated,
    id,
    after: id === actionId ? content.dependsOn : fields.dependsOn,
  }));
  const cycle = cycleOf(ties);
  if (!cycle?.includes(actionId)) return null;
  return { code: "sheet-cycle", labels: cycle.map((id) => sheets.find(({ action }) => action.id === id)?.action.label ?? id) };
};
