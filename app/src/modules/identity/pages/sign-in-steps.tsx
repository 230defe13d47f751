import { Button, ButtonLink, Lead, Page, PostForm, usePage, useT } from "../../../ui/index.ts";

/** The same words whether the address is known or not. */
export const LinkSentPage = () => {
  const t = useT();
  return (
    <Page title={t("identity.signIn.sent.title")} hidden>
      <Lead title={t("identity.signIn.sent.title")}>{t("identity.signIn.sent.lead")}</Lead>
    </Page>
  );
};

/** Opening the link changes nothing, since mail scanners open every link: the person says it is them by the button. */
export const LinkPage = ({ token }: { token: string }) => {
  const t = useT();
  return (
    <Page title={t("identity.signIn.link.title")} hidden>
      <Lead title={t("identity.signIn.link.title")}>{t("identity.signIn.link.lead")}</Lead>
      <PostForm action="/sign-in/link" hidden={{ token }}>
        <Button kind="main">{t("identity.signIn.link.confirm")}</Button>
      </PostForm>
    </Page>
  );
};

export const SignedOutPage = ({ address }: { address: string }) => {
  const t = useT();
  return (
    <Page title={t("identity.signOut.title")} hidden>
      <Lead title={t("identity.signOut.title")}>{t("identity.signOut.lead")}</Lead>
      <p>
        <ButtonLink href={address}>{t("identity.signOut.continue")}</ButtonLink>
      </p>
    </Page>
  );
};

export const ClosedAccountPage = () => {
  const t = useT();
  return (
    <Page title={t("identity.account.closed.title")} hidden>
      <Lead title={t("identity.account.closed.title")}>{t("identity.account.closed.lead")}</Lead>
    </Page>
  );
};

/** A refusal that leaves no form to come back to. */
export const RefusedPage = ({ sentence, signIn = false }: { sentence: string; signIn?: boolean }) => {
  const { t, viewer } = usePage();
  return (
    <Page title={t("identity.refusal.title")} hidden>
      <Lead title={t("identity.refusal.title")}>{sentence}</Lead>
      {viewer !== null && (
        <p>
          <ButtonLink href="/account">{t("identity.refusal.toAccount")}</ButtonLink>
        </p>
      )}
      {signIn && (
        <p>
          <ButtonLink href="/sign-in">{t("identity.refusal.back")}</ButtonLink>
        </p>
      )}
    </Page>
  );
};
