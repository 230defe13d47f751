import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { isUuid } from "../../platform/is-uuid.ts";
import type { Platform } from "../../platform/platform.ts";
import { readFreeSiren, readName } from "./describe-organisation.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { organisation } from "./identity.tables.ts";
import { can } from "./policy.ts";

export type Organisation = typeof organisation.$inferSelect;

export const findOrganisation = async (sql: Sql, tenant: string, id: string): Promise<Organisation | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(organisation)
    .where(and(eq(organisation.tenantId, tenant), eq(organisation.id, id)));
  return row ?? null;
};

/** Changes what an organisation says of itself. */
export const editOrganisation = (
  platform: Pick<Platform, "write">,
  viewer: Viewer,
  id: string,
  said: { readonly name: string; readonly siren: string },
): Promise<Result<null, IdentityRefusal>> => {
  const of = { tenant: viewer.tenant, actor: viewer.account, operation: "organisation.edit", thread: id };
  return platform.write<null, IdentityRefusal>(of, async (write) => {
    if (!can(viewer, "edit-organisation", id)) return refuse({ reason: "operation-forbidden", value: viewer.role });
    const name = readName(said.name);
    if (!name.ok) return name;
    const siren = await readFreeSiren(write.sql, viewer.tenant, said.siren, id);
    if (!siren.ok) return siren;
    const found = await write.update(organisation, id, { name: name.value, siren: siren.value, updatedAt: write.now });
    if (!found) return refuse({ reason: "organisation-unknown", value: id });
    write.touch(`organisation:${id}`);
    return ok(null);
  });
};
