import { Button, ErrorSummary, errorOf, type FormError, Lead, Page, PostForm, TextField, useT } from "../../../ui/index.ts";
import type { Invitation } from "../invitations.ts";
import { roleWord } from "./role-words.ts";

type InvitationProps = {
  readonly invitation: Invitation;
  readonly token: string;
  /** Whether the address has no account yet, so that the person says who they are. */
  readonly asksName: boolean;
  readonly name?: string | undefined;
  readonly errors?: readonly FormError[];
};

export const InvitationPage = ({ invitation, token, asksName, name, errors = [] }: InvitationProps) => {
  const t = useT();
  const organisation = invitation.organisation.name;
  const title = t("identity.invitation.title", { organisation });
  return (
    <Page title={title} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={title} work>
        {t("identity.invitation.lead", { organisation, role: roleWord(t, invitation.role) })}
      </Lead>
      <PostForm action={`/invitations/${token}`}>
        {asksName && (
          <TextField
            name="name"
            required
            autoComplete="name"
            maxLength={200}
            label={t("identity.invitation.name")}
            hint={t("identity.invitation.nameHint")}
            value={name}
            error={errorOf(errors, "name")}
          />
        )}
        <Button kind="main">{t("identity.invitation.accept")}</Button>
      </PostForm>
    </Page>
  );
};
