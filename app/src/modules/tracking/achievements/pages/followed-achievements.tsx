import { DateText, Section, Table, useT } from "../../../../ui/index.ts";
import type { Achievement } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import type { UnitTotal } from "../list-achievements.ts";

type FollowedAchievementsProps = {
  readonly slug: string;
  readonly rows: readonly Achievement[];
  readonly totals: readonly UnitTotal[];
  readonly isBrief: boolean;
};

/** What was achieved lately, each with its day, its figure and what it rests on. */
export const FollowedAchievements = ({ slug, rows, totals, isBrief }: FollowedAchievementsProps) => {
  const t = useT();
  const title = t("tracked.public.achievements");
  const total = totals.reduce((sum, { count }) => sum + count, 0);
  const address = `/pacts/${slug}/achievements`;
  return (
    <Section id="achievements" title={title} note={t("tracked.public.achievements.note", { total, shown: rows.length })}>
      <Table
        caption={title}
        captionUnseen
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { label: t("achievements.column.what"), heading: true, cell: ({ id, what }) => <a href={`${address}/${id}`}>{what}</a> },
          { label: t("achievements.column.day"), selfEvident: true, cell: ({ day }) => <DateText value={day} /> },
          { label: t("achievements.column.quantity"), numeric: true, selfEvident: true, cell: (row) => countWords(t, row) },
          {
            label: t("tracked.column.source"),
            selfEvident: true,
            cell: ({ evidence, source, declaredBy }) => [t(`achievements.evidence.${evidence}`), source ?? declaredBy].join(", "),
          },
        ]}
      />
      <p className={isBrief ? "screen-only" : undefined}>
        <a href={address}>{t("tracked.public.achievements.all")}</a>
      </p>
    </Section>
  );
};
