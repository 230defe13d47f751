import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, isNull } from "drizzle-orm";
import type { Role, Viewer } from "../../platform/http/viewer.ts";
import { isUuid } from "../../platform/is-uuid.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Write } from "../../platform/write.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { membershipEnded } from "./identity.events.ts";
import { membership } from "./identity.tables.ts";
import { isLastAdministrator } from "./memberships.ts";
import { can } from "./policy.ts";

type Writes = Pick<Platform, "write">;
type Done = Promise<Result<null, IdentityRefusal>>;

/** The member as they stand in the viewer's space, when the viewer may change them and an administrator remains. */
const reach = async (write: Write, viewer: Viewer, id: string, staysAdministrator: boolean): Promise<Result<null, IdentityRefusal>> => {
  const [row] = isUuid(id)
    ? await write.sql
        .select()
        .from(membership)
        .where(and(eq(membership.tenantId, viewer.tenant), eq(membership.id, id), isNull(membership.endedAt)))
    : [];
  if (!row) return refuse({ reason: "member-unknown", value: id });
  if (!can(viewer, "change-role", row.organisationId)) return refuse({ reason: "operation-forbidden", value: viewer.role });
  if (!staysAdministrator && (await isLastAdministrator(write.sql, viewer.tenant, row.organisationId, id)))
    return refuse({ reason: "last-administrator", value: row.name });
  return ok(null);
};

const writing = (viewer: Viewer, operation: string) => ({
  tenant: viewer.tenant,
  actor: viewer.account,
  operation,
  thread: viewer.organisation.id,
});

/** Takes effect on the person's next request. */
export const changeRole = ({ write }: Writes, viewer: Viewer, id: string, role: Role): Done =>
  write(writing(viewer, "member.change-role"), async (hand) => {
    const reached = await reach(hand, viewer, id, role === "administrator");
    if (!reached.ok) return reached;
    await hand.update(membership, id, { role, updatedAt: hand.now });
    if (role === "reader") await hand.emit(membershipEnded, { membership: id, isErased: false });
    return ok(null);
  });

export const removeMember = ({ write }: Writes, viewer: Viewer, id: string): Done =>
  write(writing(viewer, "member.remove"), async (hand) => {
    const reached = await reach(hand, viewer, id, false);
    if (!reached.ok) return reached;
    await hand.update(membership, id, { endedAt: hand.now, updatedAt: hand.now });
    await hand.emit(membershipEnded, { membership: id, isErased: false });
    return ok(null);
  });
