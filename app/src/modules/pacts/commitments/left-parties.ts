import type { LifeParty } from "../life/pact-life.ts";
import type { ActionSheet, KeptLine } from "../sheets/action-sheet.ts";

export type LeftLine = { readonly action: string; readonly line: KeptLine; readonly party: string };

const bare = (text: string): string => text.trim().toLowerCase();

/** The financing lines of parties that left, tied to them or under their name: told as left, never taken away. */
export const linesOfLeft = (sheets: readonly ActionSheet[], parties: readonly LifeParty[]): LeftLine[] => {
  const gone = parties.filter(({ leftOn }) => leftOn !== null);
  return sheets.flatMap(({ action, lines }) =>
    lines.flatMap((line) => {
      const party = gone.find(({ id, name }) => line.memberId === id || (line.memberId === null && bare(name) === bare(line.financer)));
      return party ? [{ action: action.label, line, party: party.name }] : [];
    }),
  );
};
