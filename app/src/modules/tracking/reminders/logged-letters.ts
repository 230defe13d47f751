import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { LoggedLetter } from "./letter-log.tsx";
import { itemsOfLetters, lettersTo } from "./letters/letters.repository.ts";
import { reminderLetterItem } from "./reminders.tables.ts";

/** Letters of each person that are told. */
const MOST_LETTERS = 20;

/** The latest letters that ask something of a pact, by person; of each, what it asks of this pact. */
export const loggedLetters = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, readonly LoggedLetter[]>> => {
  const { personId } = reminderLetterItem;
  const persons = await sql
    .selectDistinct({ personId })
    .from(reminderLetterItem)
    .where(and(eq(reminderLetterItem.tenantId, tenant), eq(reminderLetterItem.pactId, pactId)));
  const letters = await lettersTo(
    sql,
    tenant,
    persons.map((one) => one.personId),
  );
  const items = await itemsOfLetters(
    sql,
    tenant,
    letters.map(({ id }) => id),
  );
  const logged = new Map<string, LoggedLetter[]>();
  for (const letter of letters) {
    const its = items.filter((item) => item.letterId === letter.id && item.pactId === pactId);
    const own = logged.get(letter.personId) ?? [];
    if (its.length > 0 && own.length < MOST_LETTERS) logged.set(letter.personId, [...own, { ...letter, items: its }]);
  }
  return logged;
};
