import type { ReactNode } from "react";
import {
  Acts,
  Button,
  type Column,
  Details,
  ErrorSummary,
  formatEuros,
  formatNumber,
  Lead,
  Notice,
  PostForm,
  Select,
  SplitSection,
  Table,
  TextField,
  Unsaid,
  useT,
} from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { successionAddress } from "../succession/address.ts";
import type { TerritoryFate } from "../succession/fate.ts";
import { TerritoryFates } from "../succession/territory-fates.tsx";
import { splitStamps } from "./split-stamps.ts";
import {
  isInForce,
  oddTotal,
  type Shared,
  type SharedTerritory,
  type Split,
  type Splits,
  type TerritoryMoney,
} from "./territory-shares.ts";

export type SharesPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly territories: readonly SharedTerritory[];
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly splits: Splits;
  readonly shared: Shared;
  readonly fates: readonly TerritoryFate[];
  readonly mayWrite: boolean;
  readonly said: Said;
};

type Row = TerritoryMoney & { readonly key: string; readonly name: ReactNode; readonly share: number | null };

const percent = (share: number): string => formatNumber(Math.round(share * 10_000) / 100, "%");

const Money = ({ territories, splits, shared }: Pick<SharesPageProps, "territories" | "splits" | "shared">) => {
  const t = useT();
  const { unsplit } = shared;
  // A territory that holds nothing any more, because all of it was carried, is told above.
  const rows: Row[] = territories.filter(isInForce).flatMap(({ id, name, isHeir }) => {
    const money = shared.territories.get(id);
    const named = isHeir ? `${name} (${t("succession.heir")})` : name;
    return money ? [{ ...money, key: id, name: named, share: splits.ofPact.get(id) ?? null }] : [];
  });
  if (unsplit.actions > 0) rows.push({ ...unsplit, key: "unsplit", name: t("bonds.shares.unsplit"), share: null });
  // Nothing is not zero euros: where no plan is told, no sum is.
  const sum = ({ plans }: Row, euros: number): ReactNode =>
    plans === 0 ? <Unsaid>{t("bonds.shares.noPlan")}</Unsaid> : formatEuros(euros);
  const columns: Column<Row>[] = [
    { label: t("bonds.shares.territory"), heading: true, cell: ({ name }) => name },
    { label: t("bonds.shares.share"), numeric: true, cell: ({ share }) => (share === null ? "–" : percent(share)) },
    { label: t("bonds.shares.actions"), numeric: true, cell: ({ actions }) => formatNumber(actions) },
    { label: t("bonds.money.planned"), numeric: true, cell: (row) => sum(row, row.planned) },
    { label: t("bonds.money.committed"), numeric: true, cell: (row) => sum(row, row.committed) },
    { label: t("bonds.money.paid"), numeric: true, cell: (row) => sum(row, row.paid) },
  ];
  return (
    <SplitSection id="money" title={t("bonds.shares.money")} note={t("bonds.shares.note")}>
      <Table
        caption={t("bonds.shares.caption")}
        captionUnseen
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t("bonds.shares.none")}
      />
    </SplitSection>
  );
};

const Own = ({ territories, actions, splits }: Pick<SharesPageProps, "territories" | "actions" | "splits">) => {
  const t = useT();
  const own = actions.filter(({ id }) => splits.ofAction.has(id));
  if (own.length === 0) return null;
  const nameOf = (id: string): string => territories.find((one) => one.id === id)?.name ?? id;
  const words = (split: Split): string => [...split].map(([id, share]) => `${nameOf(id)} ${percent(share)}`).join(", ");
  return (
    <SplitSection id="own" title={t("bonds.shares.own")}>
      <Table
        caption={t("bonds.shares.own")}
        captionUnseen
        rows={own}
        rowKey={({ id }) => id}
        columns={[
          { label: t("bonds.field.action"), heading: true, cell: ({ label }) => label },
          { label: t("bonds.shares.share"), cell: ({ id }) => words(splits.ofAction.get(id) ?? new Map()) },
        ]}
      />
    </SplitSection>
  );
};

const SplitForm = ({ slug, said, territories, actions, splits }: SharesPageProps) => {
  const t = useT();
  const form = "split";
  const { mine, of, value } = fieldsOf(form, said);
  const shareOf = (id: string): string | null => {
    const share = splits.ofPact.get(id);
    return share === undefined ? null : formatNumber(Math.round(share * 10_000) / 100);
  };
  return (
    <Details summary={t("bonds.shares.split")} open={mine}>
      <PostForm action={`/pacts/${slug}/shares`} hidden={{ form, act: "split", was: splitStamps(splits) }} label={t("bonds.shares.split")}>
        <Select
          {...of("actionId")}
          label={t("bonds.shares.of")}
          none={t("bonds.shares.ofPact")}
          value={value("actionId", null)}
          options={actions.map(({ id, label }) => ({ value: id, label }))}
        />
        {territories.filter(isInForce).map(({ id, name }) => (
          <TextField
            key={id}
            {...of(`share-${id}`)}
            label={t("bonds.shares.percentOf", { name })}
            inputMode="decimal"
            value={value(`share-${id}`, shareOf(id))}
          />
        ))}
        <p className="soft">{t("bonds.shares.hint")}</p>
        <Acts>
          <Button>{t("bonds.shares.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** What falls to each territory of a pact, in actions and in money, and what territories became. */
export const SharesPage = (props: SharesPageProps) => {
  const t = useT();
  const { slug, title, territories, splits, mayWrite, said } = props;
  const known = new Map([...splits.ofPact].filter(([id]) => territories.some((one) => one.id === id)));
  const odd = splits.ofPact.size === 0 ? null : oddTotal(known);
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("bonds.shares.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("bonds.shares.title")} kicker={title} work>
        {t("bonds.shares.lead", {
          count: territories.filter(isInForce).length,
          split: splits.ofPact.size > 0 || splits.ofAction.size > 0 ? "yes" : "no",
        })}
      </Lead>
      <TerritoryFates slug={slug} fates={props.fates} leads={mayWrite} />
      {odd !== null && <Notice kind="risk">{t("bonds.shares.odd", { total: percent(odd) })}</Notice>}
      <Money {...props} />
      <Own {...props} />
      {territories.length > 0 && mayWrite && (
        <SplitSection id="acts" title={t("bonds.shares.act")}>
          {territories.filter(isInForce).length > 1 && <SplitForm {...props} />}
          <p>
            <a href={successionAddress(slug, null)}>{t("succession.tell")}</a>
          </p>
        </SplitSection>
      )}
    </PactSubPage>
  );
};
