import { type Column, ErrorSummary, formatDate, Lead, SplitSection, Table, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import type { PactLife } from "../life/pact-life.ts";
import type { PactContent } from "../pact.schema.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import type { Committee } from "./committee.ts";
import { CommitteeForm, RemoveCommittee } from "./committee-forms.tsx";
import { FrameFacts } from "./frame-facts.tsx";
import { FrameForm } from "./frame-form.tsx";
import { isEmptyFrame, type PactFrame } from "./pact-frame.ts";
import { identityWords, meetingsWords, referentWords, rolesWords, spanWords } from "./parties-words.ts";
import type { PartyProfile } from "./party-profile.ts";
import { ProfileForm } from "./profile-form.tsx";
import { proposedProfile } from "./propose-party.ts";

export type PartiesPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly frame: PactFrame;
  /** The parties as the reader may read them. */
  readonly profiles: readonly PartyProfile[];
  readonly life: PactLife;
  readonly committees: readonly Committee[];
  /** Bodies that the text names, each with the identifier of its row. */
  readonly told: readonly { readonly id: string; readonly name: string }[];
  readonly content: PactContent;
  readonly leads: boolean;
  readonly speaksFor: ReadonlySet<string>;
  readonly today: string;
  readonly said: Said;
};

const Parties = ({ slug, profiles, life, content, speaksFor, said }: PartiesPageProps) => {
  const t = useT();
  const leftOf = (id: string): string | null => life.parties.find((party) => party.id === id)?.leftOn ?? null;
  const told = (words: string | null) => words ?? <span className="unsaid">{t("parties.unsaid")}</span>;
  const columns: Column<PartyProfile>[] = [
    {
      label: t("life.parties.party"),
      heading: true,
      cell: (profile) => {
        const left = leftOf(profile.id);
        const identity = identityWords(t, profile);
        return (
          <>
            {profile.name}
            {left !== null && <small> {t("bonds.party.left", { date: formatDate(left) })}</small>}
            {identity !== null && (
              <>
                <br />
                <small className="soft">{identity}</small>
              </>
            )}
          </>
        );
      },
    },
    { label: t("parties.column.roles"), cell: (profile) => told(rolesWords(t, profile)) },
    { label: t("parties.column.political"), cell: (profile) => told(referentWords(profile, "political")) },
    { label: t("parties.column.technical"), cell: (profile) => told(referentWords(profile, "technical")) },
    { label: t("parties.column.span"), cell: (profile) => told(spanWords(t, profile)) },
  ];
  return (
    <SplitSection id="list" title={t("parties.list.title")}>
      <Table
        caption={t("parties.list.caption")}
        captionUnseen
        columns={columns}
        rows={profiles}
        rowKey={({ id }) => id}
        empty={t("parties.list.none")}
      />
      {profiles
        .filter(({ id }) => speaksFor.has(id))
        .map((profile) => (
          <ProfileForm key={profile.id} slug={slug} said={said} profile={profile} proposed={proposedProfile(profile.name, content)} />
        ))}
    </SplitSection>
  );
};

const Committees = ({ slug, committees, told, leads, today, said }: PartiesPageProps) => {
  const t = useT();
  const followed = new Set(committees.flatMap(({ toldId }) => toldId ?? []));
  const unfollowed = told.filter(({ id }) => !followed.has(id));
  const columns: Column<Committee>[] = [
    {
      label: t("parties.column.committee"),
      heading: true,
      cell: ({ name, kind }) => (
        <>
          {name}
          <br />
          <small className="soft">{t(`parties.committeeKind.${kind}`)}</small>
        </>
      ),
    },
    { label: t("parties.field.chair"), cell: ({ chair }) => chair },
    {
      label: t("parties.column.meetings"),
      cell: (committee) => [committee.rhythm, meetingsWords(t, committee, today)].filter((part) => part !== null).join(", "),
    },
    ...(leads ? [{ label: t("bonds.field.act"), cell: (one: Committee) => <RemoveCommittee slug={slug} committee={one} /> }] : []),
  ];
  return (
    <SplitSection id="committees" title={t("parties.committees.title")}>
      <Table
        caption={t("parties.committees.caption")}
        captionUnseen
        columns={columns}
        rows={committees}
        rowKey={({ id }) => id}
        empty={t("parties.committees.none")}
      />
      {unfollowed.length > 0 && (
        <>
          <p>{t("parties.committees.told")}</p>
          <ul>
            {unfollowed.map((one) => (
              <li key={one.id}>
                {one.name}
                {leads && <CommitteeForm slug={slug} said={said} told={one} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {leads && committees.map((one) => <CommitteeForm key={one.id} slug={slug} said={said} committee={one} />)}
      {leads && <CommitteeForm slug={slug} said={said} />}
    </SplitSection>
  );
};

/** Who the parties are and what they do, the bodies that steer the pact, its edition and its ambition. */
export const PartiesPage = (props: PartiesPageProps) => {
  const t = useT();
  const { slug, title, frame, profiles, committees, life, leads, said } = props;
  const protocolDay = life.events.find(({ kind }) => kind === "agree-protocol")?.on ?? null;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("parties.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("parties.title")} kicker={title} work>
        {t("parties.lead", { parties: profiles.length, committees: committees.length })}
      </Lead>
      <SplitSection id="frame" title={t("parties.frame.title")}>
        {isEmptyFrame(frame) && <p className="unsaid">{t("parties.frame.none")}</p>}
        <FrameFacts frame={frame} />
        {leads && <FrameForm slug={slug} said={said} frame={frame} protocolDay={protocolDay} />}
      </SplitSection>
      <Parties {...props} />
      <Committees {...props} />
    </PactSubPage>
  );
};
