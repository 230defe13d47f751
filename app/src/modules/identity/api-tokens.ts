import { ok, type Result, refuse } from "@levier/kernel";
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { type Role, roles, type Viewer } from "../../platform/http/viewer.ts";
import type { LocalCommand } from "../../platform/local-commands.ts";
import { tenant } from "../../platform/platform.tables.ts";
import type { Platform } from "../../platform/platform.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { account, apiToken, membership, organisation } from "./identity.tables.ts";
import { can } from "./policy.ts";
import { hashOf, inSpace, newSecret, readInSpace } from "./secret.ts";

const LASTS_MS = 365 * 24 * 3_600_000;
const PREFIX = "levier_";

type Needs = Pick<Platform, "database" | "clock" | "newId" | "write">;

const lesser = (a: Role, b: Role): Role => (roles.indexOf(a) < roles.indexOf(b) ? a : b);

const members = ({ database }: Pick<Platform, "database">) =>
  database.sql
    .select({ membership, organisation, account, space: tenant.name })
    .from(membership)
    .innerJoin(organisation, and(eq(organisation.tenantId, membership.tenantId), eq(organisation.id, membership.organisationId)))
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(tenant, eq(tenant.id, membership.tenantId));

type MemberRow = Awaited<ReturnType<typeof members>>[number];

const viewerOf = (row: MemberRow, role: Role): Viewer => ({
  account: row.account.id,
  name: row.account.name,
  tenant: row.membership.tenantId,
  space: row.space ?? row.membership.tenantId,
  organisation: { id: row.organisation.id, name: row.organisation.name },
  leads: row.organisation.leads,
  role,
});

const active = and(isNull(membership.endedAt), isNull(account.closedAt));

/** Who a token of the API stands for: a member, with the lesser of the token's role and of theirs now. Null when it is over. */
export const readToken = async (needs: Pick<Platform, "database" | "clock">, token: string): Promise<Viewer | null> => {
  const read = token.startsWith(PREFIX) ? readInSpace(token.slice(PREFIX.length)) : null;
  if (!read) return null;
  const [held] = await needs.database.sql
    .select()
    .from(apiToken)
    .where(
      and(
        eq(apiToken.tenantId, read.tenant),
        eq(apiToken.tokenHash, hashOf(read.secret)),
        isNull(apiToken.revokedAt),
        gt(apiToken.expiresAt, needs.clock()),
      ),
    );
  if (!held) return null;
  const [row] = await members(needs).where(and(eq(membership.tenantId, read.tenant), eq(membership.id, held.membershipId), active));
  return row ? viewerOf(row, lesser(held.role, row.membership.role)) : null;
};

/** Makes a token for a person, with a role of theirs or a lesser one. It is shown once: only its hash is kept. */
export const createToken = (needs: Needs, viewer: Viewer, membershipId: string, role: Role): Promise<Result<string, IdentityRefusal>> => {
  const of = { tenant: viewer.tenant, actor: viewer.account, operation: "token.create", thread: viewer.organisation.id };
  return needs.write<string, IdentityRefusal>(of, async (write) => {
    if (!can(viewer, "create-token")) return refuse({ reason: "operation-forbidden", value: viewer.role });
    if (lesser(role, viewer.role) !== role) return refuse({ reason: "role-beyond", value: role });
    const secret = newSecret();
    const dates = { createdAt: write.now, updatedAt: write.now, expiresAt: new Date(write.now.getTime() + LASTS_MS) };
    await write.insert(apiToken, [{ id: needs.newId(), membershipId, role, tokenHash: hashOf(secret), ...dates }]);
    return ok(PREFIX + inSpace(viewer.tenant, secret));
  });
};

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);

/** `levier token --role ROLE`: for who has that very role, the demonstration's people first, else the longest-standing member. */
export const tokenCommand =
  (needs: Needs): LocalCommand =>
  async (args) => {
    const [flag, role] = args;
    if (flag !== "--role" || !isRole(role) || args.length !== 2)
      return refuse(`token: "${args.join(" ")}" names no role. Write --role followed by one of ${roles.join(", ")}.`);
    const [row] = await members(needs)
      .where(and(active, eq(membership.role, role)))
      .orderBy(desc(account.demonstration), asc(membership.createdAt), desc(membership.tenantId), asc(membership.id))
      .limit(1);
    if (!row) return refuse(`--role: nobody is a ${role} here yet. Invite someone with that role, or name another one.`);
    const made = await createToken(needs, viewerOf(row, role), row.membership.id, role);
    return made.ok ? made : refuse(`--role: a ${role} may not have a token. Ask an administrator for another role.`);
  };
