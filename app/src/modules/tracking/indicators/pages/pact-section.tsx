import { formatDate, SplitSection, StateWord, Table, Unsaid, useT } from "../../../../ui/index.ts";
import { lateFirst } from "../late-first.ts";
import type { Standing } from "../standing.ts";
import { chanceWords } from "./chance-words.ts";
import { TargetCell, TONES, ValueCell } from "./verdict-cell.tsx";

/** Indicators shown on the pact's own page; theirs holds the others. */
const SHOWN = 8;

/** The verdict in a word, and the chance beside it. */
const Stands = ({ standing, today }: { standing: Standing; today: string }) => {
  const t = useT();
  const { verdict } = standing.judgement;
  const chance = chanceWords(t, standing, today);
  return (
    <>
      <StateWord tone={TONES[verdict]}>{t(`tracked.verdict.${verdict}`)}</StateWord>
      {chance !== null && <small className="soft"> {chance}</small>}
    </>
  );
};

/** What is measured of a pact, an indicator a line, those that are late first. */
export const PactSection = ({ slug, standings, today }: { slug: string; standings: readonly Standing[]; today: string }) => {
  const t = useT();
  if (standings.length === 0) return null;
  return (
    <SplitSection id="tracked" title={t("tracked.title")}>
      <Table
        caption={t("tracked.title")}
        captionUnseen
        rows={lateFirst(standings).slice(0, SHOWN)}
        rowKey={({ known }) => known.indicator.id}
        columns={[
          {
            label: t("tracked.column.label"),
            heading: true,
            cell: ({ known: { indicator } }) => <a href={`/pacts/${slug}/indicators/${indicator.id}`}>{indicator.label}</a>,
          },
          { label: t("tracked.column.verdict"), selfEvident: true, cell: (standing) => <Stands standing={standing} today={today} /> },
          { label: t("tracked.column.value"), numeric: true, cell: (standing) => <ValueCell standing={standing} /> },
          {
            label: t("tracked.column.reading"),
            cell: ({ sorted }) => {
              const last = sorted.retained.at(-1);
              return last ? formatDate(last.day) : <Unsaid>{t("tracked.never")}</Unsaid>;
            },
          },
          { label: t("tracked.column.target"), cell: (standing) => <TargetCell standing={standing} /> },
        ]}
      />
      <p>
        <a href={`/pacts/${slug}/indicators`}>{t("tracked.section.more")}</a>
      </p>
    </SplitSection>
  );
};
