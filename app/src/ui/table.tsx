import type { Key, ReactNode } from "react";
import { classes } from "./class-names.ts";

export type Column<Row> = {
  /** Heads the column; stands before each value on a phone. */
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Aligned on the right, figures of one width. */
  readonly numeric?: boolean;
  /** The column that names the row. One per table, first. */
  readonly heading?: boolean;
  /** Says by itself what it is: on a phone such values stand side by side, without the column's label. */
  readonly selfEvident?: boolean;
  /** Makes the heading a link that sorts, and tells how the rows stand now. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | null };
};

export type TableProps<Row> = {
  /** Says what the table holds. */
  readonly caption: string;
  /** Read by assistive technology only, when a title just above says the same. */
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, position: number) => Key;
  /** Makes each row a target of links. */
  readonly rowId?: (row: Row, position: number) => string;
  /** Shown instead of a table without rows: says why and what to do next. */
  readonly empty?: ReactNode;
};

const cellOf = <Row,>(column: Column<Row>, row: Row, position: number) =>
  column.heading === true ? (
    <th key={position} scope="row">
      {column.cell(row)}
    </th>
  ) : (
    <td
      key={position}
      className={column.numeric === true ? "n" : undefined}
      data-label={column.selfEvident === true ? undefined : column.label}
    >
      {column.cell(row)}
    </td>
  );

/** A table on a wide page, one block per row on a phone. */
export const Table = <Row,>({ caption, captionUnseen = false, columns, rows, rowKey, rowId, empty }: TableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <Empty>{empty}</Empty>;
  return (
    <table className="rows">
      <caption className={classes(captionUnseen && "unseen")}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              className={column.numeric === true ? "n" : undefined}
              aria-sort={column.sort?.now ?? undefined}
            >
              {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          <tr key={rowKey(row, position)} id={rowId?.(row, position)}>
            {columns.map((column, place) => cellOf(column, row, place))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A list without anything in it yet: says why, and what to do next. */
export const Empty = ({ children }: { children: ReactNode }) => (
  <div className="empty">{typeof children === "string" ? <p>{children}</p> : children}</div>
);
