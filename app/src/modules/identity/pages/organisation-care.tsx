import type { Role } from "../../../platform/http/viewer.ts";
import {
  Acts,
  Button,
  errorOf,
  type FormError,
  MomentText,
  PostForm,
  Radios,
  Section,
  Select,
  Table,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { Member } from "../memberships.ts";
import type { Organisation } from "../organisations.ts";
import { roleOptions, roleWord } from "./role-words.ts";

export type InvitationLine = { readonly id: string; readonly email: string; readonly role: Role; readonly expiresAt: Date };

export const MemberRole = ({ action, member: { id, name, role } }: { action: string; member: Member }) => {
  const t = useT();
  return (
    <PostForm action={`${action}/role`} hidden={{ member: id }}>
      <Acts>
        <Select
          name="role"
          id={`role-${id}`}
          bare
          labelUnseen
          none={false}
          label={t("identity.organisation.members.roleOf", { name })}
          options={roleOptions(t)}
          value={role}
        />
        <Button label={t("identity.organisation.members.changeRoleOf", { name })}>{t("identity.organisation.members.changeRole")}</Button>
      </Acts>
    </PostForm>
  );
};

export const MemberRemoval = ({ action, member: { id, name } }: { action: string; member: Member }) => {
  const t = useT();
  return (
    <PostForm action={`${action}/remove`} hidden={{ member: id }}>
      <Button kind="grave" label={t("identity.organisation.members.removeOne", { name })}>
        {t("identity.organisation.members.remove")}
      </Button>
    </PostForm>
  );
};

type InvitationsProps = {
  readonly organisation: string;
  readonly invitations: readonly InvitationLine[];
  readonly email: string | undefined;
  readonly errors: readonly FormError[];
};

export const Invitations = ({ organisation, invitations, email, errors }: InvitationsProps) => {
  const t = useT();
  const action = `/organisations/${organisation}/invitations`;
  return (
    <Section id="invitations" title={t("identity.organisation.invitations.title")}>
      <Table
        caption={t("identity.organisation.invitations.caption")}
        rows={invitations}
        rowKey={({ id }) => id}
        empty={t("identity.organisation.invitations.empty")}
        columns={[
          { label: t("identity.organisation.members.email"), heading: true, cell: (one) => one.email },
          { label: t("identity.role.label"), cell: ({ role }) => roleWord(t, role) },
          { label: t("identity.organisation.invitations.until"), cell: ({ expiresAt }) => <MomentText at={expiresAt} dayOnly /> },
          {
            label: t("identity.organisation.invitations.act"),
            cell: (one) => (
              <PostForm action={`${action}/revoke`} hidden={{ invitation: one.id }}>
                <Button label={t("identity.organisation.invitations.revokeOne", { email: one.email })}>
                  {t("identity.organisation.invitations.revoke")}
                </Button>
              </PostForm>
            ),
          },
        ]}
      />
      <h3>{t("identity.organisation.invite.title")}</h3>
      <PostForm action={action}>
        <TextField
          name="email"
          type="email"
          required
          maxLength={254}
          label={t("identity.organisation.invite.email")}
          value={email}
          error={errorOf(errors, "email")}
        />
        <Radios
          name="role"
          required
          label={t("identity.role.label")}
          options={roleOptions(t)}
          value="reader"
          error={errorOf(errors, "role")}
        />
        <Button kind="main">{t("identity.organisation.invite.send")}</Button>
      </PostForm>
    </Section>
  );
};

type EditProps = {
  readonly organisation: Organisation;
  readonly name: string | undefined;
  readonly siren: string | undefined;
  readonly errors: readonly FormError[];
};

export const EditOrganisation = ({ organisation, name, siren, errors }: EditProps) => {
  const t = useT();
  return (
    <Section id="edit" title={t("identity.organisation.edit.title")}>
      <PostForm action={`/organisations/${organisation.id}`}>
        <TextField
          name="name"
          required
          maxLength={200}
          label={t("identity.organisation.edit.name")}
          value={name ?? organisation.name}
          error={errorOf(errors, "name")}
        />
        <TextField
          name="siren"
          inputMode="numeric"
          label={t("identity.organisation.edit.siren")}
          hint={t("identity.organisation.edit.sirenHint")}
          value={siren ?? organisation.siren ?? ""}
          error={errorOf(errors, "siren")}
        />
        <Button>{t("identity.organisation.edit.save")}</Button>
      </PostForm>
    </Section>
  );
};
