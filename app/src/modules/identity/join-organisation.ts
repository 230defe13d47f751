import { and, eq } from "drizzle-orm";
import type { Role } from "../../platform/http/viewer.ts";
import type { Write } from "../../platform/write.ts";
import { membership } from "./identity.tables.ts";

type Joining = {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly organisation: string;
  readonly role: Role;
};

export const findMembership = async (write: Pick<Write, "sql" | "tenant">, organisation: string, account: string) => {
  const [row] = await write.sql
    .select()
    .from(membership)
    .where(and(eq(membership.tenantId, write.tenant), eq(membership.organisationId, organisation), eq(membership.accountId, account)));
  return row ?? null;
};

/** Makes a person a member, or a member again with the role now given. */
export const joinOrganisation = async (write: Write, newId: () => string, { account, organisation, role }: Joining): Promise<string> => {
  const known = await findMembership(write, organisation, account.id);
  const { name, email } = account;
  if (known) {
    await write.update(membership, known.id, { role, name, email, endedAt: null, updatedAt: write.now });
    return known.id;
  }
  const id = newId();
  await write.insert(membership, [
    { id, organisationId: organisation, accountId: account.id, role, name, email, createdAt: write.now, updatedAt: write.now },
  ]);
  return id;
};
