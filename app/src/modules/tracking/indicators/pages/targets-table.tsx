import { type Column, formatDate, Table, useT } from "../../../../ui/index.ts";
import type { Standing } from "../standing.ts";
import type { KeptTarget } from "../tracked.ts";
import { targetWords } from "../tracked-words.ts";

/** Each target there was, the last first, with what took its place and why; one changed after its deadline says so. */
export const TargetsTable = ({ standing: { known } }: { standing: Standing }) => {
  const t = useT();
  const byId = new Map(known.targets.map((target) => [target.id, target]));
  const state = ({ replacedBy, replacedBecause, deadline }: KeptTarget): string => {
    if (replacedBy === null) return t("tracked.one.targets.current");
    const on = byId.get(replacedBy)?.settledOn ?? "";
    const because = replacedBecause ?? "";
    return deadline !== null && on > deadline
      ? t("tracked.one.targets.late", { on: formatDate(on), because })
      : t("tracked.one.targets.replaced", { because });
  };
  const columns: Column<KeptTarget>[] = [
    { label: t("tracked.column.target"), heading: true, cell: (target) => targetWords(t, target, known.indicator.unit) },
    { label: t("tracked.column.settledOn"), cell: ({ settledOn }) => formatDate(settledOn) },
    { label: t("tracked.column.source"), cell: ({ source }) => source },
    { label: t("tracked.column.state"), cell: state },
  ];
  return (
    <Table
      caption={t("tracked.one.targets.caption")}
      captionUnseen
      columns={columns}
      rows={known.targets}
      rowKey={({ id }) => id}
      empty={t("tracked.target.none")}
    />
  );
};
