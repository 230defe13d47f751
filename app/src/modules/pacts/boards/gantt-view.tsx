import { type Column, DateText, Empty, formatDate, Pagination, Section, Table, Unsaid, useT } from "../../../ui/index.ts";
import { dayOf } from "../milestones/milestones.ts";
import { ActionLink, Calendar, Slip, Trouble } from "./action-cells.tsx";
import type { BoardAction } from "./board-action.ts";
import { pageOf } from "./board-page.ts";
import type { BoardProps } from "./board-props.ts";
import { periodWords } from "./boards-words.ts";
import { GanttChart } from "./gantt-chart.tsx";
import { ganttPlan } from "./gantt-plan.ts";
import { ShiftForm } from "./shift-form.tsx";

const Milestones = ({ one }: { one: BoardAction }) => (
  <ul className="plain">
    {one.sheet.milestones.map((milestone) => {
      const day = dayOf(milestone);
      return (
        <li key={milestone.id}>
          {milestone.label} {day === null ? <Unsaid /> : <DateText value={day} />}
        </li>
      );
    })}
  </ul>
);

const Voted = ({ one }: { one: BoardAction }) => {
  const t = useT();
  const { votedStartsOn, votedEndsOn } = one.sheet.fields;
  const isSaid = votedStartsOn !== null || votedEndsOn !== null;
  return isSaid ? periodWords(t, votedStartsOn, votedEndsOn) : <Unsaid>{t("boards.slip.none")}</Unsaid>;
};

/** What the drawing shows, in words. */
const Twin = ({ slug, shown }: Pick<BoardProps, "slug" | "shown">) => {
  const t = useT();
  const columns: Column<BoardAction>[] = [
    { label: t("boards.column.action"), heading: true, cell: ({ sheet }) => <ActionLink slug={slug} action={sheet.action} /> },
    { label: t("boards.column.calendar"), cell: (one) => <Calendar one={one} /> },
    { label: t("boards.column.voted"), cell: (one) => <Voted one={one} /> },
    { label: t("boards.column.slip"), cell: (one) => <Slip one={one} /> },
    { label: t("boards.column.milestones"), cell: (one) => <Milestones one={one} /> },
    {
      label: t("boards.column.state"),
      cell: (one) => [one.isCritical ? `${t("boards.critical")} ` : null, <Trouble key="trouble" one={one} />],
    },
  ];
  return (
    <Section id="gantt-table" title={t("boards.gantt.table")}>
      <div className="dense">
        <Table caption={t("boards.gantt.caption")} captionUnseen columns={columns} rows={shown} rowKey={({ sheet }) => sheet.action.id} />
      </div>
    </Section>
  );
};

/** Bars of one page: each is drawn, told in the table and offered in the form. */
const BARS = 250;

/** The actions along time, drawn then told in a table; with script the bars move by keys or the mouse. */
export const GanttView = (props: BoardProps) => {
  const t = useT();
  const { slug, shown, today, mayLive } = props;
  const { page, pages, rows } = pageOf(props, BARS);
  const plan = ganttPlan(rows, today, shown);
  if (!plan)
    return (
      <>
        <Empty>{t("boards.calendar.none")}</Empty>
        <Twin slug={slug} shown={rows} />
        <Pagination page={page} pages={pages} fragment="#count" />
      </>
    );
  const last = plan.ticks.at(-1)?.day ?? plan.from;
  return (
    <>
      <Section title={t("boards.gantt.title")}>
        <p className="soft">{t("boards.gantt.legend")}</p>
        {mayLive && (
          <p className="soft" id="gantt-keys" hidden>
            {t("boards.gantt.keys")}
          </p>
        )}
        <p>
          <a href="#gantt-table">{t("boards.gantt.skip")}</a>
        </p>
        <GanttChart
          slug={slug}
          plan={plan}
          edits={mayLive}
          label={t("boards.gantt.label", { from: formatDate(plan.from), to: formatDate(last) })}
        />
        {plan.undated.length > 0 && <p className="soft">{t("boards.calendar.undated", { count: plan.undated.length })}</p>}
        {mayLive && (
          <p
            id="told"
            className="unseen"
            role="status"
            data-moved={t("boards.gantt.moved")}
            data-days={t("boards.gantt.days")}
            data-saved={t("boards.gantt.saved")}
            data-restored={t("boards.gantt.restored")}
            data-failed={t("boards.gantt.failed")}
          />
        )}
      </Section>
      {mayLive && <ShiftForm {...props} shown={rows} />}
      <Twin slug={slug} shown={rows} />
      <Pagination page={page} pages={pages} fragment="#count" />
    </>
  );
};
