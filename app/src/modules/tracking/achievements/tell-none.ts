import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import { indicatorTotal, trackedIndicator } from "../indicators/indicators.tables.ts";
import { totalId } from "./recount.ts";

/**
 * Keeps that nothing was achieved of an indicator up to this month: a total of nothing, which what is recorded later takes the place
 * of. Told twice, it is kept once.
 */
export const tellNone = async (
  write: Write,
  { pactId, indicatorId }: { readonly pactId: string; readonly indicatorId: string },
): Promise<Result<null, HeldRefusal | { readonly code: "gone" }>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const { tenantId, pactId: ofPact, id: ofId, closedOn } = trackedIndicator;
  const [indicator] = await write.sql
    .select({ closedOn })
    .from(trackedIndicator)
    .where(and(eq(tenantId, write.tenant), eq(ofPact, pactId), eq(ofId, indicatorId)));
  if (!indicator || indicator.closedOn !== null) return refuse({ code: "gone" });
  const month = dayInParis(write.now).slice(0, 7);
  const id = totalId(month, indicatorId);
  const kept = await write.sql
    .select({ id: indicatorTotal.id })
    .from(indicatorTotal)
    .where(and(eq(indicatorTotal.tenantId, write.tenant), eq(indicatorTotal.id, id)));
  if (kept.length === 0) await write.insert(indicatorTotal, [{ id, pactId, indicatorId, month, quantity: 0, count: 0 }]);
  write.touch(`pact:${held.value.slug}`);
  return ok(null);
};
