import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import { workingGroup } from "./groups.tables.ts";
import type { GroupFields } from "./read-group.ts";

export type GroupRefusal = HeldRefusal | { readonly code: "group-changed" | "group-elsewhere" };

type Input = {
  readonly pactId: string;
  readonly id: string;
  /** As its form was shown; 0 for a group that is opened. */
  readonly revision: number;
  readonly fields: GroupFields;
};

/** Opens a working group or changes one; the same form sent twice opens one. */
export const writeGroup = async (write: Write, { pactId, id, revision, fields }: Input): Promise<Result<null, GroupRefusal>> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const [before] = await write.sql
    .select()
    .from(workingGroup)
    .where(and(eq(workingGroup.tenantId, write.tenant), eq(workingGroup.id, id)))
    .for("update");
  if (before && before.pactId !== pactId) return refuse({ code: "group-elsewhere" });
  if (before && revision === 0) return ok(null);
  if ((before?.revision ?? 0) !== revision) return refuse({ code: "group-changed" });
  const row = { ...fields, revision: revision + 1, updatedAt: write.now };
  if (before) await write.update(workingGroup, id, row);
  else await write.insert(workingGroup, [{ ...row, id, pactId, createdAt: write.now }]);
  write.touch(`pact:${head.value.slug}`);
  return ok(null);
};
