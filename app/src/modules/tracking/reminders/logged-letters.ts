import type { Sql } from "../../../platform/database/database.ts";
import { grouped } from "./grouped.ts";
import type { LoggedLetter } from "./letter-log.tsx";
import { lettersAbout } from "./letters/letters.repository.ts";

/** Letters of each person that are told. */
const MOST_LETTERS = 20;

/** The latest letters that ask something of a pact, by person; of each, what it asks of this pact. */
export const loggedLetters = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, readonly LoggedLetter[]>> => {
  const { letters, items } = await lettersAbout(sql, tenant, pactId, MOST_LETTERS);
  const asked = grouped(items, ({ letterId }) => letterId);
  const told = letters.map((letter) => ({ ...letter, items: asked.get(letter.id) ?? [] }));
  return grouped(told, ({ personId }) => personId);
};
