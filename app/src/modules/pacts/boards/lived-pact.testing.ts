import type { Random } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { aidForms, financerTypes } from "../financing/financing-plan.ts";
import { addDays } from "../islands/board-parts/geometry.ts";
import { type KeptLine, type KeptMilestone, noFields } from "../sheets/action-sheet.ts";
import { priorities } from "../sheets/priorities.ts";
import { changeSheet, lockSheets } from "../sheets/write-sheet.ts";

const OWNERS = ["Région imaginaire", "Communauté de communes du Val", "Syndicat des eaux d’Orval", "Chambre des métiers"] as const;
const STEPS = ["Étude rendue", "Permis obtenu", "Marché attribué", "Travaux achevés"] as const;

/** Fills every sheet of a pact as five years of work would: calendar voted and expected, plan by year, milestones that wait for others. */
export const liveAll = async (
  write: Write,
  { pactId, random, newId }: { pactId: string; random: Random; newId: () => string },
): Promise<void> => {
  const sheets = await lockSheets(write, pactId);
  if (!sheets.ok) throw new Error(sheets.error.code);
  const whole = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly [T, ...T[]]): T => list[whole(list.length)] ?? list[0];
  let last: string | null = null;
  for (const { action, revision } of sheets.value) {
    const votedStartsOn = addDays("2022-01-01", whole(1500));
    const votedEndsOn = addDays(votedStartsOn, 90 + whole(700));
    const slip = random() < 0.4 ? whole(200) : 0;
    const years = [2024, 2025, 2026].map((year) => {
      const planned = 1000 * (1 + whole(900));
      const committed = Math.round(planned * random());
      return { year, planned, committed, paid: Math.round(committed * random()) };
    });
    const lines = Array.from({ length: 1 + whole(3) }, (): KeptLine => {
      const line = { type: pick(financerTypes), form: pick(aidForms), maximumRate: null, ceiling: null, countedIn: null };
      return { ...line, id: newId(), memberId: null, financer: pick(OWNERS), years };
    });
    const milestones = STEPS.slice(0, 1 + whole(4)).map((label, at): KeptMilestone => {
      const votedOn = addDays(votedStartsOn, 30 + at * 60);
      const isDone = votedOn < "2025-06-01";
      const waitsFor = at === 0 ? (last !== null && random() < 0.2 ? [last] : []) : last === null ? [] : [last];
      const id = newId();
      last = id;
      return {
        id,
        label,
        votedOn,
        expectedOn: addDays(votedOn, slip),
        doneOn: isDone ? votedOn : null,
        days: 20 + whole(60),
        after: waitsFor,
      };
    });
    const fields = {
      ...noFields,
      owner: pick(OWNERS),
      lead: "Chef de projet",
      priority: pick(priorities),
      startsOn: votedStartsOn,
      endsOn: addDays(votedEndsOn, slip),
      votedStartsOn,
      votedEndsOn,
      blockedBecause: random() < 0.08 ? "Permis de construire attendu" : null,
      totalCost: lines.length * years.reduce((sum, { planned }) => sum + planned, 0),
    };
    const change = { fields, lines, milestones };
    const done = await changeSheet(write, sheets.value, { pactId, actionId: action.id, revision, change, newId });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
};
