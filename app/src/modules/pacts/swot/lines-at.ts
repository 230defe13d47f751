import { z } from "zod";
import { rowsAt } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { endOfDay } from "../amendments/moments.ts";
import { rowsOf, type Tables } from "../amendments/rows-of.ts";
import { textIn } from "../kept-row.ts";
import type { PactRow } from "../pacts.repository.ts";
import { lineStates, quadrants, type SwotLine, swotFigure } from "./line.ts";
import { lineOf } from "./lines.repository.ts";
import type { SwotGround } from "./swot-gaps.ts";

const text = z.string().nullable().default(null);

/** A row as the audit kept it. */
const keptLine = z.object({
  id: z.string(),
  position: z.number(),
  revision: z.number(),
  quadrant: z.enum(quadrants),
  state: z.enum(lineStates),
  says: z.string(),
  figure: swotFigure.nullable().default(null),
  ...{ saidIn: text, saidBy: text, saidOn: text, proposal: text, setAsideBecause: text },
  axisIds: z.array(z.string()),
  actionIds: z.array(z.string()),
});

/** The lines that everyone could read among rows kept at a moment, in their order. */
export const publishedLinesIn = (tables: Tables): SwotLine[] =>
  rowsOf(tables, "pact_swot_line").flatMap((row) => {
    // A row kept under a rule that is no more is left untold rather than told wrongly.
    const line = keptLine.safeParse(row);
    return line.success && line.data.state === "published" ? [lineOf(line.data)] : [];
  });

/** The lines that were published at the end of a day at Paris, `2026-03-14`, and the axes and actions there were; from the audit. */
export const linesAt = async (
  sql: Sql,
  { tenantId, id }: Pick<PactRow, "tenantId" | "id">,
  day: string,
): Promise<{ readonly lines: readonly SwotLine[]; readonly ground: SwotGround }> => {
  const tables = await rowsAt(sql, { tenant: tenantId, thread: id }, endOfDay(day), ["pact_swot_line", "pact_axis", "pact_action"]);
  const named = (table: string) => rowsOf(tables, table).map((row) => ({ row, id: String(row["id"]), label: textIn(row, "label") ?? "" }));
  return {
    lines: publishedLinesIn(tables),
    ground: {
      axes: named("pact_axis").map((axis) => ({ id: axis.id, label: axis.label })),
      actions: named("pact_action").map((action) => ({
        ...{ id: action.id, label: action.label, axis: textIn(action.row, "axisId") },
        isDropped: false,
      })),
    },
  };
};
