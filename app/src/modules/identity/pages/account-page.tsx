import {
  Button,
  Checkbox,
  ErrorSummary,
  errorOf,
  type FormError,
  formatInstant,
  Lead,
  MomentText,
  Notice,
  Page,
  PostForm,
  Section,
  Table,
  useT,
} from "../../../ui/index.ts";
import type { TokenLine } from "../account-tokens.ts";
import type { Membership } from "../memberships.ts";
import type { OpenSession } from "../sessions.ts";
import { AccountTokens, MadeToken } from "./account-tokens.tsx";
import { roleWord } from "./role-words.ts";

type SessionLine = { readonly id: string; readonly createdAt: Date; readonly seenAt: Date };
type AccountProps = {
  readonly session: OpenSession;
  readonly memberships: readonly Membership[];
  readonly sessions: readonly SessionLine[];
  readonly tokens: readonly TokenLine[];
  /** A token just made: its only showing. */
  readonly madeToken?: string | undefined;
  readonly next: string | null;
  readonly errors?: readonly FormError[];
};

const Memberships = ({ session, memberships, next }: Pick<AccountProps, "session" | "memberships" | "next">) => {
  const t = useT();
  return (
    <Section title={t("identity.account.memberships.title")}>
      <Table
        caption={t("identity.account.memberships.caption")}
        captionUnseen
        rows={memberships}
        rowKey={({ id }) => id}
        columns={[
          {
            label: t("identity.account.memberships.organisation"),
            heading: true,
            cell: ({ id, organisation }) =>
              id === session.membership ? <a href={`/organisations/${organisation.id}`}>{organisation.name}</a> : organisation.name,
          },
          { label: t("identity.account.memberships.space"), cell: ({ space }) => space },
          { label: t("identity.role.label"), cell: ({ role }) => roleWord(t, role) },
          {
            label: t("identity.account.memberships.act"),
            cell: ({ id, organisation }) =>
              id === session.membership ? (
                t("identity.account.memberships.current")
              ) : (
                <PostForm action="/account/organisation" hidden={{ membership: id, ...(next === null ? {} : { next }) }}>
                  <Button label={t("identity.account.memberships.chooseOne", { organisation: organisation.name })}>
                    {t("identity.account.memberships.choose")}
                  </Button>
                </PostForm>
              ),
          },
        ]}
      />
      {session.viewer !== null && (
        <p>
          <a href="/organisations">{t("identity.account.memberships.others", { space: session.viewer.space })}</a>
        </p>
      )}
    </Section>
  );
};

const Sessions = ({ session, sessions }: Pick<AccountProps, "session" | "sessions">) => {
  const t = useT();
  return (
    <Section title={t("identity.account.sessions.title")} note={t("identity.account.sessions.note")}>
      <Table
        caption={t("identity.account.sessions.caption")}
        captionUnseen
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { label: t("identity.account.sessions.opened"), heading: true, cell: ({ createdAt }) => <MomentText at={createdAt} /> },
          { label: t("identity.account.sessions.seen"), cell: ({ seenAt }) => <MomentText at={seenAt} /> },
          {
            label: t("identity.account.sessions.act"),
            cell: ({ id, createdAt }) =>
              id === session.id ? (
                t("identity.account.sessions.this")
              ) : (
                <PostForm action="/account/sessions/close" hidden={{ session: id }}>
                  <Button label={t("identity.account.sessions.closeOne", { when: formatInstant(createdAt) })}>
                    {t("identity.account.sessions.close")}
                  </Button>
                </PostForm>
              ),
          },
        ]}
      />
    </Section>
  );
};

export const AccountPage = ({ session, memberships, sessions, tokens, madeToken, next, errors = [] }: AccountProps) => {
  const t = useT();
  const { name, email } = session.account;
  return (
    <Page title={t("identity.account.title")} hidden>
      <ErrorSummary errors={errors} />
      {madeToken !== undefined && <MadeToken token={madeToken} />}
      <Lead title={t("identity.account.title")} kicker={t("identity.account.kicker", { name, email })} work>
        <PostForm action="/sign-out">
          <Button>{t("identity.signOut")}</Button>
        </PostForm>
      </Lead>
      {memberships.length === 0 && (
        <Notice kind="risk" title={t("identity.account.none.title")}>
          {t("identity.account.none.text", { email })}
        </Notice>
      )}
      {memberships.length > 0 && session.viewer === null && (
        <Notice title={t("identity.account.choose.title")}>{t("identity.account.choose.text")}</Notice>
      )}
      {memberships.length > 0 && <Memberships session={session} memberships={memberships} next={next} />}
      <Sessions session={session} sessions={sessions} />
      <AccountTokens tokens={tokens} most={session.viewer?.role ?? null} errors={errors} />
      <Section title={t("identity.account.close.title")}>
        <p>{t("identity.account.close.text")}</p>
        <PostForm action="/account/close">
          <Checkbox name="confirm" required label={t("identity.account.close.confirm")} error={errorOf(errors, "confirm")} />
          <Button kind="grave">{t("identity.account.close.submit")}</Button>
        </PostForm>
      </Section>
    </Page>
  );
};
