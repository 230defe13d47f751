import { ok, type Result, refuse } from "@levier/kernel";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { indicatorsOf } from "./indicators.repository.ts";
import { indicatorTarget } from "./indicators.tables.ts";
import type { IndicatorRefusal } from "./refusals.ts";
import type { KeptTarget } from "./tracked.ts";

export type TargetFields = Omit<KeptTarget, "id" | "replacedBy" | "replacedBecause">;

type Input = {
  readonly pactId: string;
  readonly indicatorId: string;
  /** The target that stands now as the writer saw it; null when none did. */
  readonly replaces: string | null;
  readonly fields: TargetFields;
  /** Why it takes the place of the one before. */
  readonly because: string | null;
  readonly newId: () => string;
};

/** Sets a target, or puts one in the place of another, which is kept with why. The same one sent twice is set once. */
export const setTarget = async (write: Write, input: Input): Promise<Result<{ readonly id: string }, IndicatorRefusal>> => {
  const { pactId, indicatorId, replaces, fields, because, newId } = input;
  const held = await holdPact(write, pactId);
  if (!held.ok) return held;
  const indicator = (await indicatorsOf(write.sql, write.tenant, pactId)).find((one) => one.id === indicatorId);
  if (!indicator) return refuse({ code: "gone" });
  if ((fields.shape === "flow-per-period") !== (indicator.measure === "flow"))
    return refuse({ code: "shape-unfit", measure: indicator.measure });
  const { tenantId, indicatorId: of, replacedBy } = indicatorTarget;
  const [now] = await write.sql
    .select()
    .from(indicatorTarget)
    .where(and(eq(tenantId, write.tenant), eq(of, indicatorId), isNull(replacedBy)))
    .orderBy(desc(indicatorTarget.createdAt))
    .limit(1);
  if ((now?.id ?? null) !== replaces) return refuse({ code: "changed-since", now: now?.source ?? "" });
  if (now && because === null) return refuse({ code: "why-missing" });
  const id = newId();
  await write.insert(indicatorTarget, [
    {
      ...fields,
      trajectory: [...fields.trajectory],
      id,
      pactId,
      indicatorId,
      replacedBy: null,
      replacedBecause: null,
      createdAt: write.now,
    },
  ]);
  if (now) await write.update(indicatorTarget, now.id, { replacedBy: id, replacedBecause: because });
  write.touch(`pact:${held.value.slug}`);
  return ok({ id });
};
