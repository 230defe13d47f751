import {
  Acts,
  Button,
  Checkbox,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  type Option,
  PostForm,
  Radios,
  Select,
  TextArea,
  TextField,
  useT,
} from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";

type GroupFormPageProps = {
  readonly slug: string;
  readonly pact: string;
  /** Where the form is sent. */
  readonly action: string;
  readonly id: string;
  readonly revision: number;
  readonly axes: readonly Option[];
  readonly organisations: readonly Option[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

/** A working group as its form is filled: opened, or changed. */
export const GroupFormPage = ({ slug, pact, action, id, revision, axes, organisations, typed, errors }: GroupFormPageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const title = t(revision === 0 ? "consultation.group.add" : "consultation.group.edit");
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <PactSubPage title={`${title} : ${pact}`} hidden slug={slug} pact={pact} above={[{ href: home, label: t("consultation.title") }]}>
      <ErrorSummary errors={errors} />
      <Lead title={title} kicker={pact} work>
        {t("consultation.group.formLead")}
      </Lead>
      <PostForm action={action} hidden={{ id, revision: String(revision) }}>
        <TextField {...field("theme")} label={t("consultation.group.theme")} maxLength={160} required />
        <TextArea
          {...field("mandate")}
          label={t("consultation.group.mandate")}
          hint={t("consultation.group.mandateHint")}
          rows={4}
          maxLength={2000}
        />
        <TextField {...field("chair")} label={t("consultation.group.chair")} hint={t("consultation.group.chairHint")} maxLength={160} />
        <Select
          {...field("chairOrganisation")}
          label={t("consultation.group.chairOrganisation")}
          hint={t("consultation.group.chairOrganisationHint")}
          options={organisations}
        />
        {axes.length > 0 && (
          <Select {...field("axis")} label={t("consultation.field.axis")} options={axes} none={t("consultation.axis.none")} />
        )}
        <Radios
          name="access"
          label={t("consultation.group.access")}
          options={[
            { value: "open", label: t("consultation.group.accessOpen") },
            { value: "invited", label: t("consultation.group.accessInvited") },
          ]}
          value={typed["access"] ?? "open"}
          required
        />
        <TextField {...field("opensOn")} type="date" label={t("consultation.group.opensOn")} />
        <TextField {...field("closesOn")} type="date" label={t("consultation.group.closesOn")} />
        {revision > 0 && (
          <Checkbox
            name="isClosed"
            label={t("consultation.group.close")}
            hint={t("consultation.group.closeHint")}
            checked={typed["isClosed"] === "yes"}
            bare
          />
        )}
        <Acts>
          <Button kind="main">{t("consultation.group.save")}</Button>
        </Acts>
      </PostForm>
    </PactSubPage>
  );
};
