import { ButtonLink, ErrorSummary, type FormError, Lead, Notice, Page, Section, Table, useT } from "../../../ui/index.ts";
import type { Member } from "../memberships.ts";
import type { OrganisationChange } from "../organisation-history.ts";
import type { Organisation } from "../organisations.ts";
import { FirstAdministrator } from "./first-administrator.tsx";
import { kindWord } from "./kind-word.ts";
import { EditOrganisation, type InvitationLine, Invitations, MemberRemoval, MemberRole } from "./organisation-care.tsx";
import { OrganisationHistory } from "./organisation-history.tsx";
import { roleWord } from "./role-words.ts";

export const acts = ["added", "firstInvited", "invited", "revoked", "role", "removed", "edited"] as const;
export type Act = (typeof acts)[number];

type OrganisationProps = {
  readonly organisation: Organisation;
  readonly space: string;
  readonly members: readonly Member[];
  readonly invitations: readonly InvitationLine[];
  /** Whether the reader administers it; others see who its members are. */
  readonly manages: boolean;
  /** Whether the reader leads the space and nobody administers this organisation yet. */
  readonly begins: boolean;
  /** What was done to it, the newest first; null for who may not read it. */
  readonly history: readonly OrganisationChange[] | null;
  /** What was just done, to say so. */
  readonly done?: Act | undefined;
  readonly said?: { readonly email?: string | undefined; readonly name?: string | undefined; readonly siren?: string | undefined };
  readonly errors?: readonly FormError[];
};

const MemberTable = ({ organisation, members, manages }: Pick<OrganisationProps, "organisation" | "members" | "manages">) => {
  const t = useT();
  const action = `/organisations/${organisation.id}/members`;
  return (
    <Table<Member>
      caption={t("identity.organisation.members.caption")}
      captionUnseen
      rows={members}
      rowKey={({ id }) => id}
      empty={t("identity.organisation.members.empty")}
      columns={[
        { label: t("identity.organisation.members.name"), heading: true, cell: ({ name }) => name },
        {
          label: t("identity.role.label"),
          cell: (member) => (manages ? <MemberRole action={action} member={member} /> : roleWord(t, member.role)),
        },
        ...(manages
          ? [
              { label: t("identity.organisation.members.email"), cell: ({ email }: Member) => email },
              {
                label: t("identity.organisation.members.act"),
                cell: (member: Member) => <MemberRemoval action={action} member={member} />,
              },
            ]
          : []),
      ]}
    />
  );
};

/** Who acts for an organisation; for its administrators, what changes it. */
export const OrganisationPage = ({
  organisation,
  space,
  members,
  invitations,
  manages,
  begins,
  history,
  done,
  said = {},
  errors = [],
}: OrganisationProps) => {
  const t = useT();
  return (
    <Page title={organisation.name} hidden breadcrumb={[{ href: "/organisations", label: t("identity.organisations.title") }]}>
      <ErrorSummary errors={errors} />
      {done !== undefined && (
        <Notice kind="success" announced>
          {t(`identity.organisation.done.${done}`)}
        </Notice>
      )}
      <Lead title={organisation.name} kicker={t("identity.organisation.kicker", { kind: kindWord(t, organisation.kind), space })} work>
        {manages && <ButtonLink href={`/organisations/${organisation.id}/mail`}>{t("identity.organisation.mail")}</ButtonLink>}
      </Lead>
      <Section
        id="members"
        title={t("identity.organisation.members.title")}
        note={t("identity.organisation.members.count", { count: members.length })}
      >
        <MemberTable organisation={organisation} members={members} manages={manages} />
      </Section>
      {begins && <FirstAdministrator organisation={organisation.id} invitations={invitations} email={said.email} errors={errors} />}
      {manages && (
        <>
          <Invitations organisation={organisation.id} invitations={invitations} email={said.email} errors={errors} />
          <EditOrganisation organisation={organisation} name={said.name} siren={said.siren} errors={errors} />
        </>
      )}
      {history !== null && <OrganisationHistory history={history} />}
    </Page>
  );
};
