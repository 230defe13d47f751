import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { groundOf } from "./ground.repository.ts";
import { pactSwotLine } from "./swot.tables.ts";
import type { SwotRefusal } from "./swot-refusal.ts";
import { heldLines } from "./write-lines.ts";

type Ties = {
  readonly pactId: string;
  readonly lineId: string;
  /** An axis or an action of the pact, by its identifier. */
  readonly target: string;
  /** Whether the writer speaks for a party: what everyone reads is theirs to change. */
  readonly publishes: boolean;
};

/** Says that a line led to an axis or to an action; said twice, it is said once. */
export const tieLine = async (write: Write, { pactId, lineId, target, publishes }: Ties): Promise<Result<null, SwotRefusal>> => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = held.value.find(({ id }) => id === lineId);
  if (!line) return refuse({ code: "line-gone" });
  if (line.state === "published" && !publishes) return refuse({ code: "published-by-pilots" });
  const { axes, actions } = await groundOf(write.sql, write.tenant, pactId);
  const isAxis = axes.some(({ id }) => id === target);
  if (!isAxis && !actions.some(({ id }) => id === target)) return refuse({ code: "target-unknown", value: target });
  const { axisIds, actionIds, revision } = line;
  if ([...axisIds, ...actionIds].includes(target)) return ok(null);
  const tied = isAxis ? { axisIds: [...axisIds, target] } : { actionIds: [...actionIds, target] };
  await write.update(pactSwotLine, lineId, { ...tied, revision: revision + 1, updatedAt: write.now });
  return ok(null);
};

/** Says that it did not, or not any more; what left the text since may be untied too. */
export const untieLine = async (write: Write, { pactId, lineId, target, publishes }: Ties): Promise<Result<null, SwotRefusal>> => {
  const held = await heldLines(write, pactId);
  if (!held.ok) return held;
  const line = held.value.find(({ id }) => id === lineId);
  if (!line) return refuse({ code: "line-gone" });
  if (line.state === "published" && !publishes) return refuse({ code: "published-by-pilots" });
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== target);
  const change = { axisIds: without(line.axisIds), actionIds: without(line.actionIds) };
  await write.update(pactSwotLine, lineId, { ...change, revision: line.revision + 1, updatedAt: write.now });
  return ok(null);
};
