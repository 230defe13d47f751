import type { Role } from "../../../platform/http/viewer.ts";
import {
  Button,
  errorOf,
  type FormError,
  formatInstant,
  MomentText,
  Notice,
  PostForm,
  Section,
  Select,
  Table,
  useT,
} from "../../../ui/index.ts";
import type { TokenLine } from "../account-tokens.ts";
import { roleOptions, roleWord } from "./role-words.ts";

type TokensProps = {
  readonly tokens: readonly TokenLine[];
  /** The most a new token may do; null for who acts for no organisation and makes none. */
  readonly most: Role | null;
  readonly errors: readonly FormError[];
};

export const MadeToken = ({ token }: { token: string }) => {
  const t = useT();
  return (
    <Notice kind="success" title={t("identity.account.tokens.made.title")} announced>
      <p>{t("identity.account.tokens.made.text")}</p>
      <p>
        <code>{token}</code>
      </p>
    </Notice>
  );
};

/** What lets a person's programs act in their name: each can be ended, a new one made. */
export const AccountTokens = ({ tokens, most, errors }: TokensProps) => {
  const t = useT();
  return (
    <Section id="tokens" title={t("identity.account.tokens.title")} note={t("identity.account.tokens.note")}>
      <Table<TokenLine>
        caption={t("identity.account.tokens.caption")}
        captionUnseen
        rows={tokens}
        rowKey={({ id }) => id}
        empty={t("identity.account.tokens.empty")}
        columns={[
          { label: t("identity.account.tokens.created"), heading: true, cell: ({ createdAt }) => <MomentText at={createdAt} /> },
          { label: t("identity.account.memberships.organisation"), cell: ({ organisation }) => organisation.name },
          { label: t("identity.role.label"), cell: ({ role }) => roleWord(t, role) },
          { label: t("identity.account.tokens.expires"), cell: ({ expiresAt }) => <MomentText at={expiresAt} dayOnly /> },
          {
            label: t("identity.account.tokens.act"),
            cell: ({ id, createdAt }) => (
              <PostForm action="/account/tokens/revoke" hidden={{ token: id }}>
                <Button kind="grave" label={t("identity.account.tokens.revokeOne", { when: formatInstant(createdAt) })}>
                  {t("identity.account.tokens.revoke")}
                </Button>
              </PostForm>
            ),
          },
        ]}
      />
      {most !== null && (
        <PostForm action="/account/tokens">
          <Select
            name="token-role"
            required
            none={false}
            label={t("identity.account.tokens.role")}
            hint={t("identity.account.tokens.roleHint")}
            options={roleOptions(t, most)}
            value="reader"
            error={errorOf(errors, "token-role")}
          />
          <Button>{t("identity.account.tokens.create")}</Button>
        </PostForm>
      )}
    </Section>
  );
};
