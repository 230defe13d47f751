import type { Random } from "@levier/kernel";
import { plainGrant } from "../../app/src/modules/pacts/financing/financing.testing.ts";
import { aidForms, financerTypes } from "../../app/src/modules/pacts/financing/financing-plan.ts";
import { addDays } from "../../app/src/modules/pacts/islands/board-parts/days.ts";
import { climb } from "../../app/src/modules/pacts/ladder/ladder.ts";
import type { Stage } from "../../app/src/modules/pacts/pact.schema.ts";
import {
  type ActionSheet,
  climbing,
  type KeptLine,
  type KeptMilestone,
  noFields,
} from "../../app/src/modules/pacts/sheets/action-sheet.ts";
import { priorities } from "../../app/src/modules/pacts/sheets/priorities.ts";
import { changeSheet, lockSheets, type SheetChange } from "../../app/src/modules/pacts/sheets/write-sheet.ts";
import type { Write } from "../../app/src/platform/write.ts";

export const YEARS = [2022, 2023, 2024, 2025, 2026] as const;
const OWNERS = ["Région imaginaire", "Communauté de communes du Val", "Syndicat des eaux d’Orval", "Chambre des métiers"] as const;
const STEPS = ["Étude rendue", "Permis obtenu", "Marché attribué", "Travaux achevés"] as const;
const NEXT: Readonly<Partial<Record<Stage, Stage>>> = {
  idea: "project-sheet",
  "project-sheet": "action-sheet",
  "action-sheet": "engaged",
  engaged: "done",
};

type About = { readonly pactId: string; readonly random: Random; readonly newId: () => string };

const changeEach = async (write: Write, { pactId, newId }: About, changeOf: (sheet: ActionSheet) => SheetChange | null): Promise<void> => {
  const sheets = await lockSheets(write, pactId);
  if (!sheets.ok) throw new Error(sheets.error.code);
  for (const sheet of sheets.value) {
    const change = changeOf(sheet);
    if (!change) continue;
    const done = await changeSheet(write, sheets.value, { pactId, actionId: sheet.action.id, revision: sheet.revision, change, newId });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
};

/** Fills every sheet of a pact as it was voted: calendar, financing plan by year, milestones that wait for others. */
export const fillSheets = (write: Write, about: About): Promise<void> => {
  const { random, newId } = about;
  const whole = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly [T, ...T[]]): T => list[whole(list.length)] ?? list[0];
  let last: string | null = null;
  return changeEach(write, about, () => {
    const votedStartsOn = addDays("2022-01-01", whole(1500));
    const votedEndsOn = addDays(votedStartsOn, 90 + whole(700));
    const slip = random() < 0.4 ? whole(200) : 0;
    const lines = Array.from({ length: 1 + whole(3) }, (): KeptLine => {
      const years = YEARS.map((year) => ({ year, planned: 1000 * (1 + whole(900)), committed: 0, paid: 0 }));
      const line = {
        ...plainGrant,
        type: pick(financerTypes),
        form: pick(aidForms),
      };
      return { ...line, id: newId(), memberId: null, financer: pick(OWNERS), years };
    });
    const milestones = STEPS.slice(0, 1 + whole(4)).map((label, at): KeptMilestone => {
      const votedOn = addDays(votedStartsOn, 30 + at * 60);
      const after: string[] = last !== null && (at > 0 || random() < 0.2) ? [last] : [];
      last = newId();
      return { id: last, label, votedOn, expectedOn: addDays(votedOn, slip), doneOn: null, days: 20 + whole(60), after };
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
      totalCost: lines.flatMap(({ years }) => years).reduce((sum, { planned }) => sum + planned, 0),
    };
    return { fields, lines, milestones };
  });
};

/** One year of follow-up: of about half the sheets, money committed and paid, milestones reached, what blocks, one step up the ladder. */
export const liveYear = (write: Write, about: About, year: number): Promise<void> => {
  const { random } = about;
  return changeEach(write, about, (sheet) => {
    if (random() < 0.5) return null;
    const lines = sheet.lines.map((line) => ({
      ...line,
      years: line.years.map((told) => {
        if (told.year !== year) return told;
        const committed = Math.round(told.planned * random());
        return { ...told, committed, paid: Math.round(committed * random()) };
      }),
    }));
    const milestones = sheet.milestones.map((step) =>
      step.doneOn === null && step.expectedOn !== null && step.expectedOn < `${year}-06-01` ? { ...step, doneOn: step.expectedOn } : step,
    );
    const isBlocked = random() < 0.1;
    const fields = { ...sheet.fields, blockedBecause: isBlocked ? "Permis de construire attendu" : null };
    const to = NEXT[sheet.stage];
    const climbs = to !== undefined && climb(climbing({ ...sheet, fields, lines }), to, "").ok;
    return { fields, lines, milestones, ...(climbs ? { stage: { to, reason: "" } } : {}) };
  });
};
