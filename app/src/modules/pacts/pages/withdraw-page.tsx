import { Acts, Button, ErrorSummary, errorOf, type FormError, Lead, Page, PostForm, TextArea, useT } from "../../../ui/index.ts";

type WithdrawPageProps = { readonly slug: string; readonly title: string; readonly reason: string; readonly errors: readonly FormError[] };

/** Asks why, and says what will stay. */
export const WithdrawPage = ({ slug, title, reason, errors }: WithdrawPageProps) => {
  const t = useT();
  return (
    <Page
      title={t("pacts.withdraw.title")}
      hidden
      breadcrumb={[
        { href: "/pacts", label: t("pacts.list.title") },
        { href: `/pacts/${slug}`, label: title },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Lead title={t("pacts.withdraw.title")} kicker={title}>
        {t("pacts.withdraw.lead")}
      </Lead>
      <PostForm action={`/pacts/${slug}/withdraw`}>
        <TextArea
          name="reason"
          label={t("pacts.withdraw.reason")}
          hint={t("pacts.withdraw.reasonHint")}
          rows={3}
          maxLength={1000}
          required
          value={reason}
          error={errorOf(errors, "reason")}
        />
        <Acts>
          <Button kind="grave">{t("pacts.withdraw.submit")}</Button>
          <a href={`/pacts/${slug}`}>{t("pacts.withdraw.back")}</a>
        </Acts>
      </PostForm>
    </Page>
  );
};
