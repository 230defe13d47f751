import { Button, errorOf, type FormError, MomentText, PostForm, Section, TextField, useT } from "../../../ui/index.ts";
import type { InvitationLine } from "./organisation-care.tsx";

type FirstAdministratorProps = {
  readonly organisation: string;
  readonly invitations: readonly InvitationLine[];
  readonly email: string | undefined;
  readonly errors: readonly FormError[];
};

/** For who leads the space, on an organisation that nobody administers yet: who was invited, and inviting again. */
export const FirstAdministrator = ({ organisation, invitations, email, errors }: FirstAdministratorProps) => {
  const t = useT();
  return (
    <Section
      id="first-administrator"
      title={t("identity.organisation.firstAdministrator.title")}
      note={t("identity.organisation.firstAdministrator.note")}
    >
      {invitations.map((one) => (
        <p key={one.id}>
          {t("identity.organisation.firstAdministrator.waiting", { email: one.email })} <MomentText at={one.expiresAt} dayOnly />
        </p>
      ))}
      <PostForm action={`/organisations/${organisation}/first-administrator`}>
        <TextField
          name="email"
          type="email"
          required
          maxLength={254}
          label={t("identity.organisation.invite.email")}
          hint={invitations.length > 0 ? t("identity.organisation.firstAdministrator.again") : undefined}
          value={email}
          error={errorOf(errors, "email")}
        />
        <Button kind="main">{t("identity.organisation.invite.send")}</Button>
      </PostForm>
    </Section>
  );
};
