import { ok, type Result, refuse } from "@levier/kernel";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Platform } from "../../platform/platform.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { account } from "./identity.tables.ts";
import { type Membership, membershipsOf } from "./memberships.ts";

type Needs = Pick<Platform, "config" | "database">;
export type DemonstrationPerson = { readonly account: string; readonly name: string; readonly membership: Membership };

/** The people one may sign in as without a password; none where the demonstration is not open. */
export const demonstrationPeople = async ({ config, database }: Needs): Promise<DemonstrationPerson[]> => {
  if (!config.demonstration) return [];
  const rows = await database.sql
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(and(eq(account.demonstration, true), isNull(account.closedAt)))
    .orderBy(asc(account.createdAt), asc(account.id));
  const people: DemonstrationPerson[] = [];
  for (const { id, name } of rows)
    for (const membership of await membershipsOf(database.sql, id)) people.push({ account: id, name, membership });
  return people;
};

export const signInToDemonstration = async (
  needs: Needs,
  chosen: string,
): Promise<Result<{ readonly account: string }, IdentityRefusal>> => {
  const found = (await demonstrationPeople(needs)).find((person) => person.account === chosen);
  return found ? ok({ account: found.account }) : refuse({ reason: "person-unknown", value: chosen });
};
