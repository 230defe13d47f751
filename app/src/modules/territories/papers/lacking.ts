import type { Translate } from "../../../messages/index.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the figures do not say, one sentence for each reason with all that lack for it. */
export const lackingSentences = ({ figures }: Diagnosis, t: Translate): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const figure of figures) {
    if (!("missing" in figure)) continue;
    const reason = capitalised(t(`diagnosis.missing.${figure.missing.reason}`));
    byReason.set(reason, [...(byReason.get(reason) ?? []), figure.label]);
  }
  return [...byReason].map(([reason, labels]) => t("portrait.lacking.line", { reason, labels: labels.join(" ; ") }));
};
