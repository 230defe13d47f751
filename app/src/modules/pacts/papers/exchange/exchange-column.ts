import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import type { ActionSheet, KeptLine, KeptMilestone } from "../../sheets/action-sheet.ts";
import type { CellKind } from "./cells.ts";

/** A row of a table: the action, and the line with its year or the milestone that the row tells. */
export type RowOf = {
  readonly sheet: ActionSheet;
  readonly line?: KeptLine;
  readonly year?: KeptLine["years"][number];
  readonly milestone?: KeptMilestone;
};

export type ExchangeColumn<Row = RowOf> = {
  /** The field of the form it fills; columns that only tell which row it is begin by an underscore. */
  readonly field: string;
  readonly label: string;
  readonly kind: CellKind;
  /** Words of a choice, to its code and back. */
  readonly words?: ReadonlyMap<string, string>;
  /** Words that tables exported before held for a choice, each to its code. */
  readonly formerly?: ReadonlyMap<string, string>;
  /** Shown for the person who edits; a change there is refused. */
  readonly readOnly?: boolean;
  readonly of: (row: Row) => CellValue;
};
