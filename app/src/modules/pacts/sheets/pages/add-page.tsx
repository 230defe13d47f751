import { ErrorSummary, type FormError, Lead, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { type AxisNames, LabelForm } from "./label-form.tsx";

type AddPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly axes: AxisNames;
  readonly label: string;
  readonly axis: string;
  readonly errors: readonly FormError[];
};

/** An action that no text announces, added to a pact. */
export const AddPage = ({ slug, title, ...form }: AddPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}`;
  return (
    <PactSubPage slug={slug} pact={title} title={t("sheets.of", { action: t("sheets.add.title"), pact: title })} hidden>
      <ErrorSummary errors={form.errors} />
      <Lead title={t("sheets.add.title")} kicker={title} work>
        {t("sheets.add.lead", { stage: t("pacts.stage.idea") })}
      </Lead>
      <LabelForm {...form} action={`${address}/actions/new`} submit={t("sheets.add.submit")} cancel={address} />
    </PactSubPage>
  );
};
