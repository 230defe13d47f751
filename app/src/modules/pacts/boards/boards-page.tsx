import { Details, Empty, ErrorSummary, Lead, Notice, useT } from "../../../ui/index.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { gapWords } from "../pages/words.ts";
import { BoardFilters } from "./board-filters.tsx";
import type { BoardProps } from "./board-props.ts";
import { boardAddress, boardViews, isNarrowed } from "./board-query.ts";
import { CalendarView } from "./calendar-view.tsx";
import { GanttView } from "./gantt-view.tsx";
import { StageBoard } from "./stage-board.tsx";
import { TableView } from "./table-view.tsx";

const VIEWS = { table: TableView, board: StageBoard, calendar: CalendarView, gantt: GanttView } as const;
const ISLANDS = { table: [], board: ["stage-board"], calendar: [], gantt: ["gantt"] } as const;

const Views = ({ slug, query }: Pick<BoardProps, "slug" | "query">) => {
  const t = useT();
  return (
    <nav className="acts views" aria-label={t("boards.views")}>
      {boardViews.map((view) => (
        <a
          key={view}
          className="button"
          href={boardAddress(slug, { ...query, view, page: 1 })}
          aria-current={view === query.view ? "page" : undefined}
        >
          {t(`boards.view.${view}`)}
        </a>
      ))}
    </nav>
  );
};

/** How many actions are shown; those late and those blocked are one step away. */
const Counts = ({ slug, query, all, shown }: Pick<BoardProps, "slug" | "query" | "all" | "shown">) => {
  const t = useT();
  const count = t(shown.length === all.length ? "boards.count.all" : "boards.count", { shown: shown.length, total: all.length });
  const late = shown.filter(({ isLate }) => isLate).length;
  const blocked = shown.filter(({ isBlocked }) => isBlocked).length;
  const only = (words: string, found: number, change: { late: true } | { blocked: true }) =>
    found === 0 || found === shown.length ? words : <a href={boardAddress(slug, { ...query, ...change, page: 1 })}>{words}</a>;
  return (
    <p id="count">
      {count}, {only(t("boards.count.late", { count: late }), late, { late: true })},{" "}
      {only(t("boards.count.blocked", { count: blocked }), blocked, { blocked: true })}
    </p>
  );
};

/** The actions of a pact seen together, in one of four ways. */
export const BoardsPage = (props: BoardProps) => {
  const t = useT();
  const { slug, title, query, all, shown, mayLive, errors, changed, open } = props;
  const View = VIEWS[query.view];
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("boards.title")} : ${title}`}
      hidden
      styles={["boards"]}
      islands={mayLive ? ISLANDS[query.view] : []}
    >
      <ErrorSummary errors={errors} />
      <Lead title={t("boards.title")} kicker={title} work>
        {mayLive && (
          <p>
            <a href={`/pacts/${slug}/actions/new`}>{t("boards.add")}</a>
          </p>
        )}
        {open.length > 0 && (
          <p>
            <a href={`/pacts/${slug}/diagnosis#open`}>{open.map((gap) => gapWords(t, gap)).join("\u202f; ")}</a>
          </p>
        )}
      </Lead>
      {changed !== null && (
        <Notice kind="success" announced>
          {t("boards.done", { count: changed })}
        </Notice>
      )}
      {all.length === 0 ? (
        <Empty>{t("boards.empty.none")}</Empty>
      ) : (
        <>
          <Views slug={slug} query={query} />
          <Counts {...props} />
          <Details summary={t("boards.filter.label")} open={isNarrowed(query) || query.sort !== null}>
            <BoardFilters {...props} />
          </Details>
          {shown.length === 0 ? (
            <Empty>
              <p>{t("boards.empty.filtered")}</p>
              <p>
                {t("boards.empty.mend")} <a href={boardAddress(slug, { view: query.view })}>{t("boards.filter.clear")}</a>
              </p>
            </Empty>
          ) : (
            <View {...props} />
          )}
          {isNarrowed(query) && shown.length > 0 && (
            <p>
              <a href={boardAddress(slug, { view: query.view, sort: query.sort, order: query.order })}>{t("boards.filter.clear")}</a>
            </p>
          )}
        </>
      )}
    </PactSubPage>
  );
};
