import { Details, formatNumber, Section, Table, useT } from "../../../../ui/index.ts";
import { moneyByStatus } from "../../financing/money-by-status.ts";
import { moneyByYear } from "../../papers/contents/money-by-year.ts";
import { LeverageTable } from "../../sheets/pages/leverage-table.tsx";
import type { FinancerMoney, PactMoney } from "../pact-money.ts";
import { moneyColumns } from "./money-columns.tsx";

type Props = { readonly money: PactMoney };
type Line = Pick<FinancerMoney, "planned" | "committed" | "paid"> & {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly actions: string;
};

const nameOf = ({ key, name, type }: Line) =>
  key === "total" ? (
    <strong>{name}</strong>
  ) : (
    <>
      {name} {type !== name && <small>{type}</small>}
    </>
  );

/** Who brings what, all actions together, and what it adds up to. */
const Financers = ({ money: { financers, lines } }: Props) => {
  const t = useT();
  const rows = financers.map(
    (one): Line => ({
      ...one,
      key: `${one.type} ${one.financer}`,
      name: one.financer,
      type: t(`sheets.type.${one.type}`),
      actions: formatNumber(one.actions),
    }),
  );
  const total: Line = { ...moneyByStatus(lines), key: "total", name: t("money.total"), type: "", actions: "" };
  return (
    <Table
      caption={t("money.financers.caption")}
      captionUnseen
      rows={rows.length === 0 ? [] : [...rows, total]}
      rowKey={({ key }) => key}
      empty={t("money.financers.none")}
      columns={[
        { label: t("money.financers.financer"), heading: true, cell: nameOf },
        { label: t("money.financers.actions"), numeric: true, cell: ({ actions }) => actions },
        ...moneyColumns<Line>(t),
      ]}
    />
  );
};

/** The same sums by type of financer, then by year, and both at once on demand. */
const Breakdown = ({ money: { financers, types, lines } }: Props) => {
  const t = useT();
  const each = financers.flatMap(({ financer, type, years }) => years.map((year) => ({ ...year, financer, type })));
  return (
    <>
      <h3>{t("money.types.title")}</h3>
      <Table
        caption={t("money.types.caption")}
        captionUnseen
        rows={types}
        rowKey={({ type }) => type}
        columns={[
          { label: t("money.financers.type"), heading: true, cell: ({ type }) => t(`sheets.type.${type}`) },
          ...moneyColumns<(typeof types)[number]>(t),
        ]}
      />
      <h3>{t("money.years.title")}</h3>
      <Table
        caption={t("money.years.caption")}
        captionUnseen
        rows={moneyByYear(lines)}
        rowKey={({ year }) => year}
        columns={[
          { label: t("money.years.year"), heading: true, cell: ({ year }) => String(year) },
          ...moneyColumns<ReturnType<typeof moneyByYear>[number]>(t),
        ]}
      />
      <Details summary={t("money.years.detail")}>
        <Table
          caption={t("money.years.detail")}
          captionUnseen
          rows={each}
          rowKey={({ financer, type, year }) => `${type} ${financer} ${year}`}
          columns={[
            { label: t("money.financers.financer"), heading: true, cell: ({ financer }) => financer },
            { label: t("money.years.year"), cell: ({ year }) => String(year) },
            ...moneyColumns<(typeof each)[number]>(t),
          ]}
        />
      </Details>
    </>
  );
};

/** Where the money comes from and how far it has gone, with the leverage that it makes. */
export const FinancersSection = ({ money }: Props) => {
  const t = useT();
  return (
    <>
      <Section id="financers" title={t("money.financers.title")}>
        <Financers money={money} />
        {money.lines.length > 0 && <Breakdown money={money} />}
      </Section>
      {money.lines.length > 0 && (
        <Section id="leverage" title={t("sheets.leverage.title")} note={t("money.leverage.note")}>
          <LeverageTable lines={money.lines} titled={false} />
        </Section>
      )}
    </>
  );
};
