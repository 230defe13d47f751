import { Acts, Button, ErrorSummary, errorOf, type FormError, Lead, Page, PostForm, TextField, useT } from "../../../../ui/index.ts";

type SubscribePageProps = {
  readonly slug: string;
  readonly title: string;
  readonly email: string;
  readonly errors: readonly FormError[];
};

const above = (t: ReturnType<typeof useT>, slug: string, title: string) => [
  { href: "/pacts", label: t("pacts.list.title") },
  { href: `/pacts/${slug}`, label: title },
];

/** Where one leaves an address to be told what changes in a pact. */
export const SubscribePage = ({ slug, title, email, errors }: SubscribePageProps) => {
  const t = useT();
  return (
    <Page title={`${t("followUp.subscribe.title")} : ${title}`} hidden breadcrumb={above(t, slug, title)}>
      <ErrorSummary errors={errors} />
      <Lead title={t("followUp.subscribe.title")} kicker={title} work>
        {t("followUp.subscribe.lead")}
      </Lead>
      <PostForm action={`/pacts/${slug}/subscribe`}>
        <TextField
          name="email"
          type="email"
          label={t("followUp.subscribe.email")}
          hint={t("followUp.subscribe.emailHint")}
          value={email}
          error={errorOf(errors, "email")}
          autoComplete="email"
          maxLength={254}
          required
        />
        <Acts>
          <Button kind="main">{t("followUp.subscribe.submit")}</Button>
        </Acts>
      </PostForm>
    </Page>
  );
};

type StepPageProps = {
  readonly step: "subscribe.sent" | "confirm" | "confirm.done" | "stop" | "stop.done" | "over";
  readonly title: string;
  /** Absent when nobody can say which pact it was. */
  readonly slug?: string;
  /** Opening a link changes nothing, since mail scanners open every link: the person says it is them by the button. */
  readonly form?: { readonly action: string; readonly submit: string };
};

/** One step of a subscription, told in a sentence, with the button that takes it if there is one. */
export const SubscriptionStepPage = ({ step, title, slug, form }: StepPageProps) => {
  const t = useT();
  const name = t(`followUp.${step}.title`);
  return (
    <Page title={name} hidden {...(slug === undefined ? {} : { breadcrumb: above(t, slug, title) })}>
      <Lead title={name} work>
        {t(`followUp.${step}.lead`, { title })}
      </Lead>
      {form !== undefined && (
        <PostForm action={form.action}>
          <Acts>
            <Button kind="main">{form.submit}</Button>
          </Acts>
        </PostForm>
      )}
      {slug !== undefined && (
        <p>
          <a href={`/pacts/${slug}/follow-up`}>{t("followUp.back")}</a>
        </p>
      )}
    </Page>
  );
};
