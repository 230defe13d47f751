import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import type { Write } from "../../../platform/write.ts";
import { moneyStatuses } from "../financing/financing-plan.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { blank, day, faultOf, readEuros, type SheetFault, type Typed } from "../sheets/read-sheet.ts";
import { pactToldTotal } from "./money.tables.ts";
import type { ToldTotal } from "./told-total.ts";
import { totalsOf } from "./totals.repository.ts";

type TotalFields = Omit<ToldTotal, "id" | "revision">;

export type TotalRefusal =
  | HeldRefusal
  | { readonly code: "total-gone" }
  /** The same source already says the same sum. */
  | { readonly code: "total-twice"; readonly total: TotalFields }
  /** Said on a day that is not come; `today` is the day of the write, at Paris time. */
  | { readonly code: "said-in-future"; readonly on: string; readonly today: string }
  /** Someone else changed it since it was opened: what it says now. */
  | { readonly code: "total-changed"; readonly now: ToldTotal };

const totalForm = z.object({
  valueEur: blank.transform((text, context) => {
    const value = readEuros(text);
    if (value !== null && value > 0 && value < 1e12) return value;
    context.addIssue({ code: "custom", message: "not a sum" });
    return z.NEVER;
  }),
  moneyStatus: z.enum(moneyStatuses),
  saidIn: blank.pipe(z.string().min(1).max(500)),
  saidOn: day,
});

/** An announced total as its form says it: a sum above 0, of which money, said by a named source. */
export const readTotal = (typed: Typed): Result<TotalFields, SheetFault> => {
  const read = totalForm.safeParse(typed);
  return read.success ? ok(read.data) : refuse(faultOf(read.error, typed));
};

type Done = Promise<Result<null, TotalRefusal>>;
type Shown = { readonly pactId: string; readonly revision: number };

/** The totals of a pact that nobody else can write until the end of this write. */
const lockTotals = async (write: Write, pactId: string): Promise<Result<readonly ToldTotal[], HeldRefusal>> => {
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  write.touch("pacts", `pact:${held.value.slug}`);
  return ok(await totalsOf(write.sql, write.tenant, pactId));
};

const isSame = (one: TotalFields, other: TotalFields): boolean =>
  one.valueEur === other.valueEur &&
  one.moneyStatus === other.moneyStatus &&
  one.saidOn === other.saidOn &&
  one.saidIn.toLowerCase() === other.saidIn.toLowerCase();

/** Adds an announced total (`id` null, revision 0) or changes one. */
export const writeTotal = async (
  write: Write,
  {
    pactId,
    id,
    revision,
    fields,
    newId,
  }: Shown & { readonly id: string | null; readonly fields: TotalFields; readonly newId: () => string },
): Done => {
  const totals = await lockTotals(write, pactId);
  if (!totals.ok) return totals;
  const before = id === null ? null : totals.value.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "total-gone" });
  if (before && before.revision !== revision) return refuse({ code: "total-changed", now: before });
  const today = dayInParis(write.now);
  if (fields.saidOn !== null && fields.saidOn > today) return refuse({ code: "said-in-future", on: fields.saidOn, today });
  if (totals.value.some((one) => one.id !== id && isSame(one, fields))) return refuse({ code: "total-twice", total: fields });
  const row = { ...fields, revision: (before?.revision ?? 0) + 1, updatedAt: write.now };
  if (before) await write.update(pactToldTotal, before.id, row);
  else await write.insert(pactToldTotal, [{ ...row, id: newId(), pactId, position: totals.value.length, createdAt: write.now }]);
  return ok(null);
};

/** Takes out a total that was wrongly entered, as it was shown; the history keeps it. */
export const removeTotal = async (write: Write, { pactId, id, revision }: Shown & { readonly id: string }): Done => {
  const totals = await lockTotals(write, pactId);
  if (!totals.ok) return totals;
  const total = totals.value.find((one) => one.id === id);
  if (!total) return refuse({ code: "total-gone" });
  if (total.revision !== revision) return refuse({ code: "total-changed", now: total });
  await write.remove(pactToldTotal, [id]);
  return ok(null);
};
