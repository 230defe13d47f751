import { type Figure, Figures, formatNumber, useT } from "../../../../ui/index.ts";
import type { FollowUp } from "../follow-up.ts";

const SHOWN = ["done", "under-way", "funded", "announced", "added", "late", "dropped"] as const;

/** How many actions are where, set large. */
export const ProgressFigures = ({ counts, late }: Pick<FollowUp, "counts" | "late">) => {
  const t = useT();
  const figures = SHOWN.flatMap((key): Figure[] => {
    const count = key === "late" ? late : counts[key];
    // Neither dropping nor adding is a step that actions are expected to take: none is nothing to tell.
    if ((key === "dropped" || key === "added") && count === 0) return [];
    const note = count > 0 && (key === "funded" || key === "late" || key === "added") ? { note: t(`followUp.figure.${key}.note`) } : {};
    return [{ label: t(`followUp.figure.${key}`, { count }), value: formatNumber(count), ...note }];
  });
  return <Figures figures={figures} />;
};
