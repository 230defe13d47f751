import type { ReactNode } from "react";
import { type Column, formatDate, formatEuros, Section, Table, Unsaid, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { type MoneyStatus, moneyStatuses } from "../../financing/financing-plan.ts";
import type { ClauseStanding } from "../clause.ts";
import type { MoneyView } from "../money-view.ts";
import { partiesWords, scopeWords, verdictWords } from "../money-words.ts";
import { AddClause, ChangeClause, RemoveClause } from "./clause-forms.tsx";

type Row = { readonly key: string; readonly name: ReactNode; readonly at: (status: MoneyStatus) => ReactNode };

/** What each party brought at each status, then how they stand to each other. */
const Standing = ({ standing }: { standing: ClauseStanding }) => {
  const t = useT();
  const { parties, parities } = standing;
  const rows = parties.map(
    ({ id, name, leftOn }): Row => ({
      key: id,
      name: (
        <>
          {name}
          {leftOn !== null && <small> {t("money.parity.left", { date: formatDate(leftOn) })}</small>}
        </>
      ),
      at: (status) => {
        const brought = parities[status].parts.find(({ party }) => party === id)?.brought;
        return brought === undefined || "missing" in brought ? <Unsaid>{t("money.parity.noLine")}</Unsaid> : formatEuros(brought.value);
      },
    }),
  );
  const verdict: Row = {
    key: "verdict",
    name: <strong>{t("money.parity.verdict")}</strong>,
    at: (status) => verdictWords(t, standing, parities[status]),
  };
  const columns: Column<Row>[] = [
    { label: t("money.parity.party"), heading: true, cell: ({ name }) => name },
    ...moneyStatuses.map((status) => ({ label: t(`sheets.plan.${status}`), cell: ({ at }: Row) => at(status) })),
  ];
  const caption = t("money.parity.caption", { parties: partiesWords(standing), scope: scopeWords(t, standing) });
  return <Table caption={caption} captionUnseen rows={[...rows, verdict]} rowKey={({ key }) => key} columns={columns} />;
};

type Props = { readonly view: MoneyView; readonly mayWrite: boolean; readonly said: Said };

const Clause = ({ standing, ...props }: Props & { standing: ClauseStanding }) => {
  const t = useT();
  const { clause } = standing;
  return (
    <section id={`clause-${clause.id}`} className="stack">
      <h3>
        {partiesWords(standing)}, {scopeWords(t, standing)}
      </h3>
      <blockquote>
        <p>{t("pacts.quote", { quote: clause.says })}</p>
      </blockquote>
      {clause.saidIn !== null && <p className="soft">{t("money.parity.saidIn", { source: clause.saidIn })}</p>}
      <Standing standing={standing} />
      {props.mayWrite && (
        <>
          <ChangeClause standing={standing} {...props} />
          <RemoveClause standing={standing} slug={props.view.slug} />
        </>
      )}
    </section>
  );
};

/** The clauses by which parties bring as much as each other, held against what the sheets say; entered by who follows the pact. */
export const ParitySection = (props: Props) => {
  const t = useT();
  const { view, mayWrite, said } = props;
  const { clauses, parties, slug } = view;
  return (
    <Section id="parity" title={t("money.parity.title")} note={t("money.parity.note")}>
      {clauses.length === 0 && <p>{t("money.parity.none")}</p>}
      {clauses.map((standing) => (
        <Clause key={standing.clause.id} standing={standing} {...props} />
      ))}
      {mayWrite && parties.length === 0 && (
        <p className="soft">
          {t("money.parity.unfollowed")} <a href={`/pacts/${slug}/life`}>{t("money.parity.toLife")}</a>
        </p>
      )}
      {mayWrite && parties.length > 0 && <AddClause view={view} said={said} />}
    </Section>
  );
};
