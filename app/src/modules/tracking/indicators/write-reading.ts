import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { isUuid } from "../../../platform/is-uuid.ts";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { indicatorsOf } from "./indicators.repository.ts";
import { indicatorReading } from "./indicators.tables.ts";
import type { Reading } from "./reading.ts";
import type { IndicatorRefusal } from "./refusals.ts";

export type ReadingFields = Omit<Reading, "id" | "at" | "setAsideBecause"> & { readonly of: "indicator" | "benchmark" };

type Input = {
  readonly pactId: string;
  readonly indicatorId: string;
  readonly fields: ReadingFields;
  readonly newId: () => string;
};

/** What makes a reading the same as one that is kept, but for the words around it. */
const isSame = (row: typeof indicatorReading.$inferSelect, { of, value, day, from, feed, source }: ReadingFields): boolean =>
  row.of === of && row.value === value && row.day === day && row.from === from && row.feed === feed && row.source === source;

/**
 * Keeps a reading. One that another contradicts is kept beside it: what counts is chosen when it is read. The same reading sent twice is
 * kept once; `added` says whether it is new.
 */
export const giveReading = async (
  write: Write,
  { pactId, indicatorId, fields, newId }: Input,
): Promise<Result<{ readonly id: string; readonly added: boolean }, IndicatorRefusal>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const indicator = (await indicatorsOf(write.sql, write.tenant, pactId)).find((one) => one.id === indicatorId);
  if (!indicator) return refuse({ code: "gone" });
  if (indicator.closedOn !== null && fields.day > indicator.closedOn) return refuse({ code: "closed", on: indicator.closedOn });
  const { tenantId, pactId: ofPact, indicatorId: ofIndicator, day } = indicatorReading;
  const kept = await write.sql
    .select()
    .from(indicatorReading)
    .where(and(eq(tenantId, write.tenant), eq(ofPact, pactId), eq(ofIndicator, indicatorId), eq(day, fields.day)));
  const twin = kept.find((row) => row.setAsideBecause === null && isSame(row, fields));
  if (twin) return ok({ id: twin.id, added: false });
  const id = newId();
  await write.insert(indicatorReading, [{ ...fields, id, pactId, indicatorId, setAsideBecause: null, createdAt: write.now }]);
  write.touch(`pact:${held.value.slug}`);
  return ok({ id, added: true });
};

/** Sets aside a reading that was wrong, with why; it stays readable and counts no more. */
export const setReadingAside = async (
  write: Write,
  { pactId, id, because }: { readonly pactId: string; readonly id: string; readonly because: string },
): Promise<Result<null, IndicatorRefusal>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  if (!isUuid(id)) return refuse({ code: "gone" });
  const [row] = await write.sql
    .select()
    .from(indicatorReading)
    .where(and(eq(indicatorReading.tenantId, write.tenant), eq(indicatorReading.pactId, pactId), eq(indicatorReading.id, id)));
  if (!row || row.setAsideBecause !== null) return refuse({ code: "gone" });
  await write.update(indicatorReading, id, { setAsideBecause: because });
  write.touch(`pact:${held.value.slug}`);
  return ok(null);
};
