import { dayInParis } from "@levier/kernel";
import type { Sql } from "../../../platform/database/database.ts";
import { axesOf, sheetsOf } from "../../pacts/index.ts";
import { knownOf } from "../indicators/indicators.repository.ts";
import { standingsOf } from "../indicators/standing.ts";
import { type Item, type ItemSource, itemKey } from "../reminders/item.ts";
import { timesAsked } from "../reminders/letters/letters.repository.ts";
import { type AgendaProposal, proposeAgenda } from "./agenda.ts";
import type { Meeting } from "./meeting.ts";
import { lastDecided } from "./meetings.repository.ts";

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
  const letters = await timesAsked(sql, tenant, pactId);
  const axes = await axesOf(sql, tenant, pactId);
  const today = dayInParis(now);
  const axisOf = new Map<string, string | null>(
    sheets.flatMap(({ action: { id, axis }, milestones }) => [
      [`action-${id}`, axis] as const,
      ...milestones.map((milestone) => [`milestone-${milestone.id}`, axis] as const),
    ]),
  );
  const verdictOf = new Map<string, "behind" | "missed">();
  const troubled: Item[] = [];
  for (const { known, judgement } of standingsOf(await knownOf(sql, tenant, pactId), today)) {
    const { id, label, axisId, actionId, closedOn } = known.indicator;
    const axis = axes.find((one) => one.id === axisId)?.label ?? null;
    axisOf.set(`indicator-${id}`, axis ?? axisOf.get(`action-${actionId}`) ?? null);
    if (closedOn !== null || (judgement.verdict !== "behind" && judgement.verdict !== "missed")) continue;
    verdictOf.set(`indicator-${id}`, judgement.verdict);
    troubled.push({ kind: "indicator", id, pactId, label, dueOn: null, blockedBecause: null });
  }
  const asked = new Set(open.map(itemKey));
  const entries = [...open, ...troubled.filter((item) => !asked.has(itemKey(item)))].map((item) => ({
    ...item,
    axis: axisOf.get(itemKey(item)) ?? null,
    reminded: letters.get(itemKey(item)) ?? 0,
    decidedOn: item.kind === "pledge" && decided?.pledgeIds.includes(item.id) === true ? decided.on : null,
    verdict: verdictOf.get(itemKey(item)) ?? null,
  }));
  return proposeAgenda(entries, { today, axes: axes.map(({ label }) => label) });
};
