import { classes } from "../../../ui/class-names.ts";
import { DateText, Empty, formatDate, useT } from "../../../ui/index.ts";
import { ActionLink } from "./action-cells.tsx";
import type { BoardProps } from "./board-props.ts";
import { boardAddress } from "./board-query.ts";
import { slipWords } from "./boards-words.ts";
import { type CalendarEntry, type CalendarMonth, calendarOf, monthsOf, yearOf, yearShown } from "./calendar.ts";

const stateOf = ({ isDone, isOverdue, isUnsaid, kind }: CalendarEntry) => {
  if (isDone) return kind === "start" ? "started" : "done";
  if (isUnsaid) return "unsaid";
  return isOverdue ? "overdue" : "coming";
};

const Entry = ({ entry, slug }: { entry: CalendarEntry; slug: string }) => {
  const t = useT();
  const { kind, label, action, slip, isOverdue } = entry;
  const state = t(`boards.calendar.${stateOf(entry)}`);
  return (
    <tr>
      <th scope="row">
        <DateText value={entry.day} />
      </th>
      <td data-label={t("boards.column.what")}>
        {kind === "milestone" ? t("boards.calendar.milestone", { label: label ?? "" }) : t(`boards.calendar.${kind}`)}
      </td>
      <td data-label={t("boards.column.action")}>
        <ActionLink slug={slug} action={action} />
      </td>
      <td data-label={t("boards.column.state")} className={classes(isOverdue && "late-word")}>
        {slip === null || slip === 0 ? state : [state, slipWords(t, slip)].join(", ")}
      </td>
    </tr>
  );
};

const Month = ({ month, slug }: { month: CalendarMonth; slug: string }) => {
  const t = useT();
  const [year = "", number = ""] = month.month.split("-");
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {formatDate(`${year}-${number}`)}
        </th>
      </tr>
      {month.before.map((entry) => (
        <Entry key={entry.key} entry={entry} slug={slug} />
      ))}
      {month.today !== null && (
        <tr className="today" id="today">
          <th scope="row">
            <DateText value={month.today} />
          </th>
          <td colSpan={3}>
            <strong>{t("boards.calendar.today")}</strong>
          </td>
        </tr>
      )}
      {month.after.map((entry) => (
        <Entry key={entry.key} entry={entry} slug={slug} />
      ))}
    </tbody>
  );
};

const Years = ({ years, year, slug, query }: Pick<BoardProps, "slug" | "query"> & { years: readonly number[]; year: number }) => {
  const t = useT();
  return (
    <nav className="pages" aria-label={t("boards.calendar.years")}>
      {years.map((one) => (
        <a key={one} href={boardAddress(slug, { ...query, year: one })} aria-current={one === year ? "page" : undefined}>
          {one}
        </a>
      ))}
    </nav>
  );
};

/** A year of the pact: what starts, ends and is reached, month after month, today among it. */
export const CalendarView = ({ slug, query, shown, today }: BoardProps) => {
  const t = useT();
  const entries = calendarOf(shown, today);
  if (entries.length === 0) return <Empty>{t("boards.calendar.none")}</Empty>;
  const years = [...new Set(entries.map(({ day }) => yearOf(day)))].sort((a, b) => a - b);
  const year = yearShown(years, query.year, today);
  const months = monthsOf(entries, year, today);
  const dated = new Set(entries.map(({ action }) => action.id));
  const undated = shown.length - dated.size;
  return (
    <>
      <Years years={[...new Set([...years, year])].sort((a, b) => a - b)} year={year} slug={slug} query={query} />
      {months.length === 0 ? (
        <Empty>{t("boards.calendar.nothing", { year: String(year) })}</Empty>
      ) : (
        <table className="rows">
          <caption>{t("boards.calendar.caption", { year: String(year) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("boards.column.day")}</th>
              <th scope="col">{t("boards.column.what")}</th>
              <th scope="col">{t("boards.column.action")}</th>
              <th scope="col">{t("boards.column.state")}</th>
            </tr>
          </thead>
          {months.map((month) => (
            <Month key={month.month} month={month} slug={slug} />
          ))}
        </table>
      )}
      {undated > 0 && <p className="soft">{t("boards.calendar.undated", { count: undated })}</p>}
    </>
  );
};
