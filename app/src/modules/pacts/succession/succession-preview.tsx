import { Acts, Button, formatDate, formatEuros, formatNumber, PostForm, SplitSection, Table, useT } from "../../../ui/index.ts";
import type { Split, TerritoryMoney } from "../commitments/territory-shares.ts";
import { BequestFields } from "./bequest-fields.tsx";
import type { Estate } from "./estate.ts";
import { EstateParts } from "./estate-parts.tsx";
import type { SuccessionPlan } from "./plan-succession.ts";

export type SplitChange = { readonly action: string | null; readonly before: Split; readonly after: Split };
export type MoneyChange = {
  readonly name: string;
  readonly before: TerritoryMoney | undefined;
  readonly after: TerritoryMoney | undefined;
};
export type PartyChange = {
  readonly id: string;
  readonly name: string;
  readonly heir: string;
  readonly left: Estate;
  readonly isLate: boolean;
  readonly how: "heir" | "split";
  /** Territories that may take a thing each, and the other parties of the pact. */
  readonly successors: readonly string[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
};

export type PreviewProps = {
  readonly slug: string;
  readonly day: string;
  readonly plan: SuccessionPlan;
  readonly carries: boolean;
  readonly splits: readonly SplitChange[];
  readonly money: readonly MoneyChange[];
  readonly party: PartyChange | null;
  readonly nameOf: (territory: string) => string;
  /** The form again, to be sent as it was read, and what the territory held then. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, string>>;
};

const percent = (share: number): string => formatNumber(Math.round(share * 10_000) / 100, "%");

const Shares = ({ plan, carries, splits, money, nameOf }: PreviewProps) => {
  const t = useT();
  const words = (split: Split): string => [...split].map(([id, share]) => `${nameOf(id)} ${percent(share)}`).join(", ");
  if (plan.isRetold) return <p>{t("succession.preview.retold")}</p>;
  if (splits.length === 0) return <p>{t("succession.preview.noShares", { name: plan.from.name })}</p>;
  if (!carries) return <p>{t("succession.preview.unshared", { name: plan.from.name })}</p>;
  return (
    <>
      <Table
        caption={t("succession.preview.shares")}
        rows={splits}
        rowKey={({ action }, position) => `${action} ${position}`}
        columns={[
          { label: t("succession.preview.split"), heading: true, cell: ({ action }) => action ?? t("succession.preview.ofPact") },
          { label: t("succession.preview.before"), cell: ({ before }) => words(before) },
          { label: t("succession.preview.after"), cell: ({ after }) => words(after) },
        ]}
      />
      <Table
        caption={t("succession.preview.money")}
        rows={money}
        rowKey={({ name }) => name}
        columns={[
          { label: t("succession.preview.territory"), heading: true, cell: ({ name }) => name },
          { label: t("succession.preview.before"), numeric: true, cell: ({ before }) => formatEuros(before?.planned ?? 0) },
          { label: t("succession.preview.after"), numeric: true, cell: ({ after }) => formatEuros(after?.planned ?? 0) },
        ]}
      />
    </>
  );
};

const Party = ({ party, typed }: { party: PartyChange; typed: PreviewProps["typed"] }) => {
  const t = useT();
  const { name, heir, left, isLate, how, successors, others } = party;
  const of = (field: string) => ({ id: `succession-${field}`, name: field, error: undefined });
  return (
    <>
      <h3>{t("succession.preview.party", { name, heir })}</h3>
      <p>{t("succession.preview.partyVotes", { heir })}</p>
      {isLate && <p>{t("succession.preview.partyLate")}</p>}
      <EstateParts name={name} heir={heir} estate={left} />
      {successors.length > 1 && <p>{t("succession.heirOf.several")}</p>}
      <BequestFields
        {...{ name, heir, how, successors, others, of }}
        estate={left}
        value={(field, otherwise) => typed[field] ?? otherwise ?? undefined}
      />
    </>
  );
};

/** What will be written, for the person to read before they ask for it. */
export const SuccessionPreview = (props: PreviewProps) => {
  const t = useT();
  const { slug, day, plan, party, hidden, typed } = props;
  const { from, successors } = plan;
  const named = successors.map(({ successor, territory, part }) => {
    const name = territory === null ? t("succession.preview.new", { name: successor }) : successor;
    return successors.length > 1 && part !== null ? t("succession.preview.part", { name, part: percent(part) }) : name;
  });
  return (
    <SplitSection id="preview" title={t("succession.preview.title")}>
      <p>
        {t("succession.preview.told", {
          name: from.name,
          date: formatDate(day),
          count: successors.length,
          successors: named.join("\u202f; "),
        })}
      </p>
      {successors
        .filter(({ successorCode }) => successorCode === null)
        .map(({ successor }) => (
          <p key={successor} className="soft">
            {t("succession.preview.unknown", { name: successor })}
          </p>
        ))}
      <Shares {...props} />
      <PostForm
        action={`/pacts/${slug}/shares/succession`}
        hidden={{ ...hidden, form: "succession", act: "succeed" }}
        label={t("succession.title")}
      >
        {party && <Party party={party} typed={typed} />}
        <Acts>
          <Button kind="main">{t("succession.confirm")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};
