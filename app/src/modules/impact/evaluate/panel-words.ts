import type { BlockRefusal, PanelRefusal, PanelReport } from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";
import type { Warning } from "./evaluation.ts";

/** Units that a warning names. */
const NAMED = 5;

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
export const reportWarnings = (t: Translate, { incomplete, gaps, isConstant }: PanelReport): Warning[] => {
  const warnings: Warning[] = [];
  const say = (code: "incomplete-units" | "gaps" | "constant-outcome", values: Readonly<Record<string, string | number>>): void => {
    warnings.push({ code, sentence: t(`impact.warning.${code}`, values) });
  };
  const shown = incomplete.slice(0, NAMED).map(({ unit, time }) => `${unit} (${time})`);
  const more = incomplete.length > NAMED ? "yes" : "no";
  if (incomplete.length > 0) say("incomplete-units", { count: incomplete.length, units: shown.join(", "), more });
  if (gaps.length > 0) say("gaps", { times: gaps.join(", ") });
  if (isConstant) say("constant-outcome", {});
  return warnings;
};
