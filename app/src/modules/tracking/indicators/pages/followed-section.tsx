import { Section, useT } from "../../../../ui/index.ts";
import { lateFirst } from "../late-first.ts";
import type { Standing } from "../standing.ts";
import { countWords } from "./count-words.ts";
import { IndicatorTable } from "./indicator-table.tsx";

type FollowedSectionProps = {
  readonly slug: string;
  readonly standings: readonly Standing[];
  readonly today: string;
  /** Those that need to be seen alone: a summary is printed on a page or two. */
  readonly isBrief: boolean;
};

/** How the targets of a pact stand, the worst first: its value, what is aimed at, the verdict and the chance of each. */
export const FollowedSection = ({ slug, standings, today, isBrief }: FollowedSectionProps) => {
  const t = useT();
  if (standings.length === 0) return null;
  const most = isBrief ? 5 : 8;
  const stale = standings.filter(({ staleness }) => staleness.isStale).length;
  const note = t("tracked.lead", { count: standings.length, verdicts: countWords(t, standings), stale });
  return (
    <Section id="tracked" title={t("tracked.public.title")} note={note}>
      <IndicatorTable slug={slug} caption={t("tracked.public.title")} standings={lateFirst(standings).slice(0, most)} today={today} />
      <p className={isBrief ? "screen-only" : undefined}>
        <a href={`/pacts/${slug}/indicators`}>{t("tracked.section.more")}</a>
      </p>
    </Section>
  );
};
