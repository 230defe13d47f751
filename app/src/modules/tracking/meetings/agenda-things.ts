import { dayInParis } from "@levier/kernel";
import { and, count, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { sheetsOf } from "../../pacts/index.ts";
import { type ItemSource, itemKey } from "../reminders/item.ts";
import { reminderLetter, reminderLetterItem } from "../reminders/reminders.tables.ts";
import { type AgendaProposal, proposeAgenda } from "./agenda.ts";
import type { Meeting } from "./meeting.ts";
import { lastDecided } from "./meetings.repository.ts";

/** How many letters have asked about each thing of a pact, by its key. */
const reminded = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql
    .select({ kind: reminderLetterItem.kind, id: reminderLetterItem.itemId, times: count() })
    .from(reminderLetterItem)
    .innerJoin(
      reminderLetter,
      and(eq(reminderLetter.tenantId, reminderLetterItem.tenantId), eq(reminderLetter.id, reminderLetterItem.letterId)),
    )
    .where(and(eq(reminderLetterItem.tenantId, tenant), eq(reminderLetterItem.pactId, pactId), eq(reminderLetter.isReplaced, false)))
    .groupBy(reminderLetterItem.kind, reminderLetterItem.itemId);
  return new Map(rows.map(({ times, ...item }) => [itemKey(item), times]));
};

/** What a meeting should speak of, as the pact stands now. */
export const proposalsFor = async (
  sql: Sql,
  tenant: string,
  meeting: Meeting,
  { items, now }: { readonly items: ItemSource; readonly now: Date },
): Promise<AgendaProposal[]> => {
  const { pactId } = meeting;
  const open = await items(sql, tenant, { pactIds: [pactId], now });
  const sheets = await sheetsOf(sql, tenant, pactId);
  const decided = await lastDecided(sql, tenant, meeting);
  const letters = await reminded(sql, tenant, pactId);
  const axisOf = new Map<string, string | null>(
    sheets.flatMap(({ action: { id, axis }, milestones }) => [
      [`action-${id}`, axis] as const,
      ...milestones.map((milestone) => [`milestone-${milestone.id}`, axis] as const),
    ]),
  );
  const entries = open.map((item) => ({
    ...item,
    axis: axisOf.get(itemKey(item)) ?? null,
    reminded: letters.get(itemKey(item)) ?? 0,
    decidedOn: item.kind === "pledge" && decided?.pledgeIds.includes(item.id) === true ? decided.on : null,
    isBehind: false,
  }));
  return proposeAgenda(entries, { today: dayInParis(now), axes: [...new Set(sheets.flatMap(({ action }) => action.axis ?? []))] });
};
