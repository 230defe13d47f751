import type { BlockRefusal, PanelRefusal, PanelReport } from "@levier/evaluation";
import type { Warning } from "./evaluation.ts";

/** A refusal of a panel in one line: the value, and the mend. */
export const panelWords = (refusal: PanelRefusal | BlockRefusal): string => {
  switch (refusal.code) {
    case "no-rows":
      return "The panel has no line left. Check --exclude and --donors.";
    case "duplicate":
      return `"${refusal.unit}" is told twice at ${refusal.time}. Leave one line of the two.`;
    case "treatment-ends":
      return `"${refusal.unit}" is treated, then no more from ${refusal.time}. These methods take a treatment to last: end the panel before, or leave the unit out.`;
    case "no-complete-unit":
      return `No unit has a figure at every time ("${refusal.unit}" has none at ${refusal.time}). Leave out the times that are missing.`;
    case "none-treated":
      return "No unit is treated within the panel. Check the treatment column, or --treated-unit and --treated-from.";
    case "no-control":
      return "Every unit is treated: nothing is left to compare with. Add units that are not.";
    case "no-time-before":
      return `"${refusal.unit}" is treated from the first time on: nothing was seen of it before. Begin the panel earlier, or leave it out.`;
    case "staggered":
      return `Units are treated from several times on (${refusal.times.join(", ")}). Use --method cs, or keep one of them by --exclude.`;
  }
};

/** What the preparation of a panel did that changes what is told. */
export const reportWarnings = ({ incomplete, gaps, isConstant }: PanelReport): Warning[] => [
  ...(incomplete.length === 0
    ? []
    : [
        {
          code: "incomplete-units",
          sentence: `${incomplete.length} units lack a figure and are left out: ${incomplete
            .slice(0, 5)
            .map(({ unit, time }) => `${unit} (${time})`)
            .join(", ")}${incomplete.length > 5 ? "…" : ""}.`,
        },
      ]),
  ...(gaps.length === 0 ? [] : [{ code: "gaps", sentence: `The series jumps over ${gaps.join(", ")}.` }]),
  ...(isConstant ? [{ code: "constant-outcome", sentence: "The outcome is the same everywhere and always: it tells nothing." }] : []),
];
