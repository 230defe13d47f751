import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  Page,
  PostForm,
  Section,
  Table,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { DemonstrationPerson } from "../demonstration.ts";
import { roleWord } from "./role-words.ts";

type SignInProps = {
  readonly people: readonly DemonstrationPerson[];
  /** Whether a provider of identities is set. */
  readonly provider: boolean;
  readonly next: string | null;
  readonly email?: string;
  readonly errors?: readonly FormError[];
};

const Demonstration = ({ people, next }: Pick<SignInProps, "people" | "next">) => {
  const t = useT();
  return (
    <Section title={t("identity.signIn.demonstration.title")} note={t("identity.signIn.demonstration.note")}>
      <Table
        caption={t("identity.signIn.demonstration.caption")}
        captionUnseen
        rows={people}
        rowKey={({ membership }) => membership.id}
        columns={[
          { label: t("identity.signIn.demonstration.person"), heading: true, cell: ({ name }) => name },
          { label: t("identity.signIn.demonstration.organisation"), cell: ({ membership }) => membership.organisation.name },
          { label: t("identity.role.label"), cell: ({ membership }) => roleWord(t, membership.role) },
          {
            label: t("identity.signIn.demonstration.enter"),
            selfEvident: true,
            cell: ({ account, name }) => (
              <PostForm action="/sign-in/demonstration" hidden={{ person: account, ...(next === null ? {} : { next }) }}>
                <Button label={t("identity.signIn.demonstration.enterAs", { name })}>{t("identity.signIn.demonstration.enter")}</Button>
              </PostForm>
            ),
          },
        ]}
      />
    </Section>
  );
};

export const SignInPage = ({ people, provider, next, email, errors = [] }: SignInProps) => {
  const t = useT();
  const title = t("identity.signIn.title");
  return (
    <Page title={title} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={title} work>
        {t("identity.signIn.lead")}
      </Lead>
      {provider && (
        <Section title={t("identity.signIn.provider.title")} note={t("identity.signIn.provider.note")}>
          <p>
            <ButtonLink href={`/sign-in/provider${next === null ? "" : `?next=${encodeURIComponent(next)}`}`} kind="main">
              {t("identity.signIn.provider.go")}
            </ButtonLink>
          </p>
        </Section>
      )}
      {people.length > 0 && <Demonstration people={people} next={next} />}
      <Section title={t("identity.signIn.email.title")} note={t("identity.signIn.email.note")}>
        <PostForm action="/sign-in/email" hidden={next === null ? {} : { next }}>
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            required
            maxLength={254}
            label={t("identity.signIn.email.label")}
            value={email}
            error={errorOf(errors, "email")}
          />
          <Button>{t("identity.signIn.email.send")}</Button>
        </PostForm>
      </Section>
    </Page>
  );
};
