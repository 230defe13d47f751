import { Checkbox, FilterForm, type Option, Select, TextField, useT } from "../../../ui/index.ts";
import { stages } from "../pact.schema.ts";
import type { BoardProps } from "./board-props.ts";
import { NONE, type SortKey, sortKeys } from "./board-query.ts";
import { stageWords } from "./boards-words.ts";

const same = (values: readonly string[], none: string): Option[] => [
  ...values.map((value) => ({ value, label: value })),
  { value: NONE, label: none },
];

/** Narrows and sorts the actions; all of it goes into the address. */
export const BoardFilters = ({ slug, query, facets }: Pick<BoardProps, "slug" | "query" | "facets">) => {
  const t = useT();
  const any = t("boards.filter.any");
  const column = (key: SortKey): string => t(key === "label" ? "boards.column.action" : `boards.column.${key}`);
  return (
    <FilterForm action={`/pacts/${slug}/actions`} label={t("boards.filter.label")}>
      {query.view !== "table" && <input type="hidden" name="view" value={query.view} />}
      {query.year !== null && <input type="hidden" name="year" value={query.year} />}
      <TextField bare type="search" name="q" label={t("boards.filter.q")} value={query.q} maxLength={300} />
      <Select
        bare
        name="stage"
        label={t("boards.filter.stage")}
        none={any}
        options={stages.map((stage) => ({ value: stage, label: stageWords(t, stage) }))}
        value={query.stage ?? ""}
      />
      <Select
        bare
        name="owner"
        label={t("boards.filter.owner")}
        none={any}
        options={same(facets.owners, t("boards.filter.noOwner"))}
        value={query.owner}
      />
      <Select
        bare
        name="axis"
        label={t("boards.filter.axis")}
        none={any}
        options={same(facets.axes, t("boards.filter.noAxis"))}
        value={query.axis}
      />
      <Select
        bare
        name="financer"
        label={t("boards.filter.financer")}
        none={any}
        options={same(facets.financers, t("boards.filter.noFinancer"))}
        value={query.financer}
      />
      {query.view === "table" && (
        <>
          <Select
            bare
            name="sort"
            label={t("boards.filter.sort")}
            none={t("boards.filter.textOrder")}
            options={sortKeys.map((key) => ({ value: key, label: column(key) }))}
            value={query.sort ?? ""}
          />
          <Select
            bare
            name="order"
            label={t("boards.filter.order")}
            none={false}
            options={(["ascending", "descending"] as const).map((order) => ({ value: order, label: t(`boards.filter.${order}`) }))}
            value={query.order}
          />
        </>
      )}
      <Checkbox name="late" label={t("boards.filter.late")} checked={query.late} />
      <Checkbox name="blocked" label={t("boards.filter.blocked")} checked={query.blocked} />
    </FilterForm>
  );
};
