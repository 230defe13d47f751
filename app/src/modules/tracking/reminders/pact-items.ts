import { openActions, openMilestones, openPledges } from "../../pacts/index.ts";
import type { ItemSource } from "./item.ts";

/** Commitments that are neither kept nor given up. */
export const pledgeItems: ItemSource = async (sql, tenant, { pactIds }) =>
  (await openPledges(sql, tenant, pactIds)).map(({ id, pactId, label, dueOn }) => ({
    ...{ kind: "pledge", id, pactId, label, dueOn },
    blockedBecause: null,
  }));

/** Milestones of actions, not reached yet, each with the action it is of. */
export const milestoneItems: ItemSource = async (sql, tenant, { pactIds }) =>
  (await openMilestones(sql, tenant, pactIds)).map(({ id, pactId, label, dueOn, action }) => ({
    ...{ kind: "milestone", id, pactId, dueOn },
    label: `${action} : ${label}`,
    blockedBecause: null,
  }));

/** Actions that are to end on a day, or that are blocked. */
export const actionItems: ItemSource = async (sql, tenant, { pactIds }) =>
  (await openActions(sql, tenant, pactIds)).map(({ id, pactId, label, dueOn, blockedBecause }) => ({
    ...{ kind: "action", id, pactId, label, dueOn, blockedBecause },
  }));

/** All that some sources tell, one after the other: a transaction has one connection. */
export const allItems =
  (sources: readonly ItemSource[]): ItemSource =>
  async (sql, tenant, asked) => {
    const items = [];
    for (const source of sources) items.push(...(await source(sql, tenant, asked)));
    return items;
  };
