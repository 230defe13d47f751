import { Details } from "./details.tsx";
import { useT } from "./page-context.tsx";
import { Table, type TableProps } from "./table.tsx";

/** A table whose first rows are shown, the others on demand: what matters most comes first. */
export const FoldedTable = <Row,>({ shown = 12, ...table }: TableProps<Row> & { readonly shown?: number }) => {
  const t = useT();
  const rest = table.rows.slice(shown);
  if (rest.length < 3) return <Table {...table} />;
  return (
    <>
      <Table {...table} rows={table.rows.slice(0, shown)} />
      <Details summary={t("ui.table.rest", { count: rest.length })}>
        <Table {...table} captionUnseen rows={rest} />
      </Details>
    </>
  );
};
