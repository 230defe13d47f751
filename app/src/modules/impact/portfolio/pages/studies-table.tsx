import type { Interval } from "@levier/evaluation";
import { type Column, FoldedTable, StateWord, useT } from "../../../../ui/index.ts";
import { effectWords } from "../../story/told-words.ts";
import { countsWords } from "../../studies/study-words.ts";
import type { CountedStudy } from "../portfolio.ts";
import type { PortfolioStudy } from "../portfolio-study.ts";
import { chanceWords, studyWords } from "../portfolio-words.ts";

/** Rows shown at once; the others on demand. */
const SHOWN = 12;

/** The pact, and its study beneath. */
export const StudyName = ({ study }: { readonly study: PortfolioStudy & { readonly passedOver?: number } }) => {
  const t = useT();
  const { pact, id, question, isPublic, isAfterFigures, passedOver = 0, run, counts } = study;
  const beside = countsWords(t, counts, run?.deviations === 0);
  const marks = [
    ...(isPublic ? [] : [t("portfolio.cell.private")]),
    ...(isAfterFigures ? [t("portfolio.cell.afterFigures")] : []),
    ...(passedOver > 0 ? [t("portfolio.cell.passedOver", { count: passedOver })] : []),
    ...(beside === null ? [] : [beside]),
  ];
  return (
    <>
      <a href={`/pacts/${pact.slug}/studies/${id}/story`}>{pact.title}</a>
      <br />
      <small className="soft">{[question, ...marks].join(" · ")}</small>
    </>
  );
};

/** In the unit that the table or the row names. */
const Ends = ({ low, high, level }: Interval) => (
  <small className="soft">{useT()("portfolio.cell.interval", { low: effectWords(low, ""), high: effectWords(high, ""), level })}</small>
);

const Effect = ({ study: { found } }: { readonly study: CountedStudy }) => {
  const t = useT();
  return (
    <>
      {effectWords(found.effect, "")}
      <br />
      <Ends {...found.interval} />
      {found.errorFrom === "interval" && (
        <>
          <br />
          <small className="soft">{t("portfolio.cell.fromInterval")}</small>
        </>
      )}
    </>
  );
};

const Shrunk = ({ study: { shrunk } }: { readonly study: CountedStudy }) =>
  shrunk && (
    <>
      {effectWords(shrunk.effect, "")}
      <br />
      <Ends {...shrunk.interval} />
    </>
  );

/** Among all the tests: the share of false claims (Benjamini-Hochberg), and beneath the chance of any (Holm). */
const Corrected = ({ study: { corrected } }: { readonly study: CountedStudy }) => {
  const t = useT();
  if (!corrected) return t("portfolio.cell.untested");
  return (
    <>
      {chanceWords(t, corrected.benjaminiHochberg)}
      <br />
      <small className="soft">{t("portfolio.cell.holm", { p: chanceWords(t, corrected.holm) })}</small>
    </>
  );
};

type StudiesTableProps = {
  readonly caption: string;
  readonly captionUnseen?: boolean;
  readonly studies: readonly CountedStudy[];
  /** Each measures something else: says what, and shrinks nothing. */
  readonly isAlone?: boolean;
};

/** What is told of each study that is read: its effect, its probability alone and among all, and what one can say. */
export const StudiesTable = ({ caption, captionUnseen = false, studies, isAlone = false }: StudiesTableProps) => {
  const t = useT();
  const columns: readonly Column<CountedStudy>[] = [
    { label: t("portfolio.column.pact"), heading: true, cell: (study) => <StudyName study={study} /> },
    ...(isAlone
      ? [{ label: t("portfolio.column.outcome"), cell: ({ outcome }: CountedStudy) => t("portfolio.group.title", outcome) }]
      : []),
    { label: t("portfolio.column.effect"), cell: (study) => <Effect study={study} /> },
    { label: t("portfolio.column.p"), numeric: true, cell: ({ found }) => chanceWords(t, found.pValue) },
    { label: t("portfolio.column.corrected"), numeric: true, cell: (study) => <Corrected study={study} /> },
    ...(isAlone ? [] : [{ label: t("portfolio.column.shrunk"), cell: (study: CountedStudy) => <Shrunk study={study} /> }]),
    {
      label: t("portfolio.column.says"),
      cell: (study) => {
        const words = studyWords(t, study);
        return study.standsOut ? <StateWord tone={study.isMeant ? "success" : "late"}>{words}</StateWord> : words;
      },
    },
  ];
  return <FoldedTable {...{ caption, captionUnseen, columns, rows: studies, rowKey: ({ id }: CountedStudy) => id, shown: SHOWN }} />;
};
