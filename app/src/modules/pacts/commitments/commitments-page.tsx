import type { ReactNode } from "react";
import {
  type Column,
  DateText,
  ErrorSummary,
  formatDate,
  formatEuros,
  Lead,
  Notice,
  SplitSection,
  Table,
  useT,
} from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { moneyOf } from "../financing/financing-plan.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { Notes } from "../notes.ts";
import type { Commitment } from "../pact.schema.ts";
import { Cites, SourceList } from "../pages/cites.tsx";
import { CommitmentWords } from "../pages/lines.tsx";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import type { GoneParty } from "../succession/estate.ts";
import type { TerritoryFate } from "../succession/fate.ts";
import { TerritoryFates } from "../succession/territory-fates.tsx";
import { charterWords } from "./bonds-words.ts";
import { type Contribution, daysLate, lateByParty, type Pledge } from "./pledge.ts";
import { AddContribution, AddPledge, ChangePledge, RemoveContribution } from "./pledge-forms.tsx";

export type CommitmentsPageProps = {
  readonly slug: string;
  readonly title: string;
  /** Parties of the followed pact, those who left included. */
  readonly parties: readonly LifeParty[];
  readonly pledges: readonly Pledge[];
  /** Where commitments come from, as other modules tell it, by commitment. */
  readonly origins: ReadonlyMap<string, readonly ReactNode[]>;
  readonly contributions: readonly Contribution[];
  /** What the text tells, each with the identifier of its row. */
  readonly told: readonly { readonly id: string; readonly commitment: Commitment }[];
  /** The parties that left, and what is still in their name. */
  readonly gone: readonly GoneParty[];
  readonly notes: Notes;
  /** Territories of the pact that are no more, with what they became. */
  readonly fates: readonly TerritoryFate[];
  /** Whether the pact as a whole is theirs to follow. */
  readonly leads: boolean;
  readonly today: string;
  readonly speaksFor: ReadonlySet<string>;
  readonly said: Said;
};

const PartyName = ({ party }: { party: LifeParty }) => {
  const t = useT();
  return (
    <>
      {party.name}
      {party.leftOn !== null && <small> {t("bonds.party.left", { date: formatDate(party.leftOn) })}</small>}
    </>
  );
};

const StatusWords = ({ pledge, today }: { pledge: Pledge; today: string }) => {
  const t = useT();
  const days = daysLate(pledge, today);
  return (
    <>
      {t(`bonds.status.${pledge.status}`)}
      {pledge.statusReason !== null && t("bonds.status.because", { reason: pledge.statusReason })}
      {days !== null && (
        <>
          {", "}
          <strong>{t("bonds.late.days", { days })}</strong>
        </>
      )}
    </>
  );
};

const Late = ({ parties, pledges, today }: Pick<CommitmentsPageProps, "parties" | "pledges" | "today">) => {
  const t = useT();
  const late = lateByParty(pledges, today);
  if (late.size === 0) return null;
  return (
    <SplitSection id="late" title={t("bonds.late.title")}>
      {parties
        .filter(({ id }) => late.has(id))
        .map((party) => (
          <div key={party.id}>
            <h3>
              <PartyName party={party} />
            </h3>
            <ul>
              {(late.get(party.id) ?? []).map(({ pledge, days }) => (
                <li key={pledge.id}>
                  <a href={`#pledge-${pledge.id}`}>{pledge.what}</a>
                  {t("bonds.late.line", { date: formatDate(pledge.dueOn ?? ""), days })}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </SplitSection>
  );
};

const Evidence = ({ pledge: { evidence, evidenceUrl } }: { pledge: Pledge }) => {
  const t = useT();
  if (evidenceUrl !== null)
    return (
      <a href={evidenceUrl} rel="noopener">
        {evidence ?? evidenceUrl}
      </a>
    );
  return evidence ?? <span className="unsaid">{t("bonds.evidence.none")}</span>;
};

const Followed = (props: CommitmentsPageProps) => {
  const t = useT();
  const { parties, pledges, origins, today, speaksFor, slug, said } = props;
  const nameOf = (id: string): ReactNode => {
    const party = parties.find((one) => one.id === id);
    return party ? <PartyName party={party} /> : id;
  };
  const bareNameOf = (id: string): string => parties.find((one) => one.id === id)?.name ?? id;
  const columns: Column<Pledge>[] = [
    {
      label: t("bonds.field.what"),
      heading: true,
      cell: (pledge) => (
        <>
          {pledge.what}
          {pledge.charter !== null && (
            <>
              <br />
              <small className="soft">{charterWords(t, pledge)}</small>
            </>
          )}
          {origins.get(pledge.id)}
        </>
      ),
    },
    {
      label: t("bonds.field.members"),
      cell: ({ memberIds, towardsMemberIds, towards, referent }) => (
        <>
          {memberIds.map((id, position) => (
            <span key={id}>
              {position > 0 && ", "}
              {nameOf(id)}
            </span>
          ))}
          {(towardsMemberIds.length > 0 || towards !== null) &&
            t("bonds.towards", { towards: [...towardsMemberIds.map(bareNameOf), ...(towards === null ? [] : [towards])].join(", ") })}
          {referent !== null && (
            <>
              <br />
              <small className="soft">{t("bonds.referent", { referent })}</small>
            </>
          )}
        </>
      ),
    },
    {
      label: t("bonds.field.dueOn"),
      cell: ({ dueOn }) => (dueOn === null ? <span className="unsaid">{t("bonds.due.none")}</span> : <DateText value={dueOn} />),
    },
    { label: t("bonds.field.status"), cell: (pledge) => <StatusWords pledge={pledge} today={today} /> },
    { label: t("bonds.field.evidence"), cell: (pledge) => <Evidence pledge={pledge} /> },
  ];
  return (
    <SplitSection id="followed" title={t("bonds.followed.title")}>
      <Table
        caption={t("bonds.followed.caption")}
        captionUnseen
        columns={columns}
        rows={pledges}
        rowKey={({ id }) => id}
        rowId={({ id }) => `pledge-${id}`}
        empty={t(parties.length === 0 ? "bonds.followed.unfollowed" : "bonds.followed.none")}
      />
      {pledges
        .filter(({ memberIds }) => memberIds.some((id) => speaksFor.has(id)))
        .map((pledge) => (
          <ChangePledge key={pledge.id} slug={slug} said={said} parties={parties} speaksFor={speaksFor} pledge={pledge} />
        ))}
    </SplitSection>
  );
};

const Told = ({ told, pledges, notes, slug, said, parties, speaksFor }: CommitmentsPageProps) => {
  const t = useT();
  const followed = new Set(pledges.flatMap(({ toldId }) => toldId ?? []));
  return (
    <SplitSection id="told" title={t("bonds.told.title")}>
      {told.length === 0 && <p className="unsaid">{t("bonds.told.none")}</p>}
      <ul>
        {told.map(({ id, commitment }) => (
          <li key={id}>
            <CommitmentWords commitment={commitment} />
            <Cites notes={notes} of={commitment.citations} />
            {followed.has(id) && <small> {t("bonds.told.followed")}</small>}
            {!followed.has(id) && speaksFor.size > 0 && (
              <AddPledge slug={slug} said={said} parties={parties} speaksFor={speaksFor} told={{ id, commitment }} />
            )}
          </li>
        ))}
      </ul>
    </SplitSection>
  );
};

const Contributions = ({ contributions, parties, speaksFor, slug, said }: CommitmentsPageProps) => {
  const t = useT();
  const byParty = parties.flatMap((party) =>
    contributions.filter(({ memberId }) => memberId === party.id).map((one) => ({ ...one, party })),
  );
  const columns: Column<(typeof byParty)[number]>[] = [
    { label: t("bonds.field.memberId"), heading: true, cell: ({ party }) => <PartyName party={party} /> },
    { label: t("bonds.field.contribution"), cell: ({ what, nature }) => `${what} (${t(`bonds.nature.${nature}`)})` },
    {
      label: t("bonds.field.valueEur"),
      numeric: true,
      cell: ({ valueEur }) => (valueEur === null ? t("bonds.contribution.priceless") : formatEuros(valueEur)),
    },
    ...(speaksFor.size === 0
      ? []
      : [
          {
            label: t("bonds.field.act"),
            cell: (one: (typeof byParty)[number]) => speaksFor.has(one.memberId) && <RemoveContribution slug={slug} contribution={one} />,
          },
        ]),
  ];
  return (
    <SplitSection id="contributions" title={t("bonds.contributions.title")}>
      <Table
        caption={t("bonds.contributions.caption")}
        captionUnseen
        columns={columns}
        rows={byParty}
        rowKey={({ id }) => id}
        empty={t("bonds.contributions.none")}
      />
      {speaksFor.size > 0 && <AddContribution slug={slug} said={said} parties={parties} speaksFor={speaksFor} />}
    </SplitSection>
  );
};

const LeftLines = ({ gone }: Pick<CommitmentsPageProps, "gone">) => {
  const t = useT();
  const leftLines = gone.flatMap(({ party, estate }) => estate.openLines.map((one) => ({ ...one, party: party.name })));
  if (leftLines.length === 0) return null;
  return (
    <SplitSection id="left-lines" title={t("bonds.left.title")}>
      <p>{t("bonds.left.lead")}</p>
      <Table
        caption={t("bonds.left.title")}
        captionUnseen
        rows={leftLines}
        rowKey={({ line }) => line.id}
        columns={[
          { label: t("bonds.field.action"), heading: true, cell: ({ action }) => action },
          { label: t("bonds.field.memberId"), cell: ({ party }) => party },
          { label: t("bonds.money.planned"), numeric: true, cell: ({ line }) => formatEuros(moneyOf(line, "planned")) },
          { label: t("bonds.money.committed"), numeric: true, cell: ({ line }) => formatEuros(moneyOf(line, "committed")) },
          { label: t("bonds.money.paid"), numeric: true, cell: ({ line }) => formatEuros(moneyOf(line, "paid")) },
        ]}
      />
    </SplitSection>
  );
};

/** Who left, and what of theirs someone has still to take over. */
const Gone = ({ slug, gone, leads }: Pick<CommitmentsPageProps, "slug" | "gone" | "leads">) => {
  const t = useT();
  return gone.map(({ party: { id, name, leftOn }, heir, estate: { openPledges, openLines, ownedActions } }) => {
    const isOpen = openPledges.length + openLines.length + ownedActions.length > 0;
    return (
      <Notice key={id} kind={isOpen ? "risk" : "info"}>
        <p>
          {heir === null
            ? t("bonds.left.notice", { name, date: formatDate(leftOn ?? "") })
            : t("bonds.left.succeeded", { name, heir, date: formatDate(leftOn ?? "") })}
        </p>
        {isOpen && (
          <p>
            {t("bonds.left.open", { pledges: openPledges.length, lines: openLines.length, actions: ownedActions.length })}{" "}
            {leads && <a href={`/pacts/${slug}/life/departure?party=${id}`}>{t("departure.decide", { name })}</a>}
          </p>
        )}
      </Notice>
    );
  });
};

/** What each party has bound itself to, how far it is, and what it brings, beside what the text tells. */
export const CommitmentsPage = (props: CommitmentsPageProps) => {
  const t = useT();
  const { slug, title, pledges, told, parties, today, speaksFor, said, notes, gone, leads } = props;
  const late = pledges.filter((pledge) => daysLate(pledge, today) !== null).length;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("bonds.commitments.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("bonds.commitments.title")} kicker={title} work>
        {t("bonds.commitments.lead", { followed: pledges.length, late, told: told.length })}
      </Lead>
      <Gone slug={slug} gone={gone} leads={leads} />
      <TerritoryFates {...props} />
      <Late parties={parties} pledges={pledges} today={today} />
      <Followed {...props} />
      {speaksFor.size > 0 && (
        <SplitSection id="acts" title={t("bonds.add.title")}>
          <AddPledge slug={slug} said={said} parties={parties} speaksFor={speaksFor} told={null} />
        </SplitSection>
      )}
      <Contributions {...props} />
      <LeftLines gone={gone} />
      <Told {...props} />
      <SplitSection id="sources" title={t("pacts.sources.title")}>
        <SourceList notes={notes} />
      </SplitSection>
    </PactSubPage>
  );
};
