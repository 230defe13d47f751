import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Platform } from "../../platform/platform.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { account, organisation } from "./identity.tables.ts";
import { findMembership, joinOrganisation } from "./join-organisation.ts";
import { findAccountByEmail } from "./memberships.ts";
import type { ProvidedPerson } from "./provided-person.ts";

type Needs = Pick<Platform, "database" | "clock" | "newId" | "write">;
type Account = { readonly id: string; readonly name: string; readonly email: string };

/** The account of a provided person: known by its subject, else by its address, else made. */
const accountOf = async ({ database, clock, newId }: Needs, person: ProvidedPerson): Promise<Result<Account, IdentityRefusal>> => {
  const { issuer, subject, email, name } = person;
  const now = clock();
  const [bySubject] = await database.sql
    .select()
    .from(account)
    .where(and(eq(account.oidcIssuer, issuer), eq(account.oidcSubject, subject)));
  if (bySubject) return ok({ id: bySubject.id, name: bySubject.name, email: bySubject.email ?? email });
  const byEmail = await findAccountByEmail(database.sql, email);
  if (byEmail && (byEmail.oidcSubject !== null || byEmail.demonstration)) return refuse({ reason: "account-elsewhere", value: email });
  if (byEmail) {
    await database.sql.update(account).set({ oidcIssuer: issuer, oidcSubject: subject, updatedAt: now }).where(eq(account.id, byEmail.id));
    return ok({ id: byEmail.id, name: byEmail.name, email });
  }
  const id = newId();
  await database.sql.insert(account).values({ id, email, name, oidcIssuer: issuer, oidcSubject: subject, createdAt: now, updatedAt: now });
  return ok({ id, name, email });
};

/**
 * Lets in a person a provider vouches for. Where their organisation is known by its SIREN they become its reader, once: a
 * member who was removed does not come back by signing in. Someone of an unknown organisation gets an account without rights.
 */
export const admitPerson = async (needs: Needs, person: ProvidedPerson): Promise<Result<{ readonly account: string }, IdentityRefusal>> => {
  const made = await accountOf(needs, person);
  if (!made.ok) return made;
  const { id, name, email } = made.value;
  const known =
    person.siren === null ? [] : await needs.database.sql.select().from(organisation).where(eq(organisation.siren, person.siren));
  for (const { tenantId, id: of } of known)
    await needs.write({ tenant: tenantId, actor: id, operation: "member.join", thread: of }, async (write) => {
      if (!(await findMembership(write, of, id)))
        await joinOrganisation(write, needs.newId, { account: { id, name, email }, organisation: of, role: "reader" });
      return ok(null);
    });
  return ok({ account: id });
};
