import type { MissingReason } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";

/** What the figures do not say for one reason. */
export type LackingGroup = {
  /** The reason, and how many figures lack for it. */
  readonly title: string;
  /** One for each source: its name, and the figures it would give. */
  readonly lines: readonly string[];
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the figures do not say, by reason, then by source: what one command would load stands together. */
export const lackingGroups = ({ figures }: Pick<Diagnosis, "figures">, t: Translate): readonly LackingGroup[] => {
  const byReason = new Map<MissingReason, Map<string, string[]>>();
  for (const figure of figures) {
    if (!("missing" in figure)) continue;
    const { reason } = figure.missing;
    const { dataset, publisher } = figure.source;
    const source = t("portrait.lacking.source", { dataset, publisher });
    const bySource = byReason.get(reason) ?? new Map<string, string[]>();
    byReason.set(reason, bySource.set(source, [...(bySource.get(source) ?? []), figure.label]));
  }
  return [...byReason].map(([reason, bySource]) => ({
    title: t("portrait.lacking.title", {
      reason: capitalised(t(`diagnosis.missing.${reason}`)),
      count: [...bySource.values()].flat().length,
    }),
    lines: [...bySource].map(([source, labels]) => t("portrait.lacking.line", { source, labels: labels.join(" ; ") })),
  }));
};
