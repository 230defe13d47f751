import { type Column, errorOf, Pagination, PostForm, Table, Unsaid, useT } from "../../../ui/index.ts";
import { ActionStage } from "../pages/action-table.tsx";
import { ActionLink, Calendar, Money, Slip, Trouble } from "./action-cells.tsx";
import type { BoardAction } from "./board-action.ts";
import { pageOf } from "./board-page.ts";
import type { BoardProps } from "./board-props.ts";
import { boardAddress, type SortKey } from "./board-query.ts";
import { BulkFields } from "./bulk-fields.tsx";
import { pickText } from "./read-boards.ts";

/** Rows of one page: what a form may change at once. */
const ROWS = 100;

const Pick = ({ one, ticked, errors }: { one: BoardAction } & Pick<BoardProps, "ticked" | "errors">) => {
  const t = useT();
  const { id, label } = one.sheet.action;
  const error = errorOf(errors, `pick-${id}`);
  return (
    <>
      <input
        type="checkbox"
        id={`pick-${id}`}
        name="pick"
        value={pickText(one.sheet)}
        defaultChecked={ticked.has(id)}
        aria-label={t("boards.bulk.pick", { action: label })}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `pick-${id}-error`}
      />{" "}
      {error !== undefined && (
        <span className="error" id={`pick-${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
};

const Name = (props: { one: BoardAction } & Pick<BoardProps, "slug" | "mayLive" | "ticked" | "errors">) => (
  <>
    {props.mayLive && <Pick {...props} />}
    <ActionLink slug={props.slug} action={props.one.sheet.action} />
  </>
);

/** The actions one a row, sorted by their headings, and a form that changes several at once. */
export const TableView = (props: BoardProps) => {
  const t = useT();
  const { slug, query, mayLive } = props;
  const { page, pages, rows } = pageOf(props, ROWS);
  const sort = (key: SortKey) => {
    const now = query.sort === key ? query.order : null;
    const order = now === "ascending" ? ("descending" as const) : ("ascending" as const);
    return { now, href: boardAddress(slug, { ...query, sort: key, order, page: 1 }) };
  };
  const columns: Column<BoardAction>[] = [
    { label: t("boards.column.action"), heading: true, sort: sort("label"), cell: (one) => <Name {...props} one={one} /> },
    ...(props.facets.axes.length === 0
      ? []
      : [{ label: t("boards.column.axis"), sort: sort("axis"), cell: ({ sheet }: BoardAction) => sheet.action.axis ?? <Unsaid /> }]),
    { label: t("boards.column.owner"), sort: sort("owner"), cell: ({ sheet }) => sheet.fields.owner ?? <Unsaid /> },
    {
      label: t("boards.column.stage"),
      sort: sort("stage"),
      cell: (one) => [<ActionStage key="stage" stage={one.sheet.stage} />, " ", <Trouble key="trouble" one={one} />],
    },
    { label: t("boards.column.calendar"), sort: sort("ends"), cell: (one) => <Calendar one={one} /> },
    { label: t("boards.column.slip"), sort: sort("slip"), cell: (one) => <Slip one={one} /> },
    ...(["planned", "committed", "paid"] as const).map((status) => ({
      label: t(`boards.column.${status}`),
      numeric: true,
      sort: sort(status),
      cell: ({ money }: BoardAction) => <Money sum={money?.[status]} />,
    })),
  ];
  const table = (
    <div className="dense">
      <Table caption={t("boards.table.caption")} captionUnseen columns={columns} rows={rows} rowKey={({ sheet }) => sheet.action.id} />
    </div>
  );
  return (
    <>
      {mayLive ? (
        <PostForm action={boardAddress(slug, query, "boards/bulk")} className="part" id="bulk">
          {rows.map(({ sheet }) => (
            <input key={sheet.action.id} type="hidden" name="shown" value={pickText(sheet)} />
          ))}
          {table}
          <BulkFields {...props} count={rows.length} />
        </PostForm>
      ) : (
        table
      )}
      <Pagination page={page} pages={pages} fragment="#count" />
    </>
  );
};
