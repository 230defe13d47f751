import {
  Button,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  Page,
  PostForm,
  Select,
  TextArea,
  TextField,
  useT,
} from "../../../ui/index.ts";
import { perimeterKinds } from "../perimeter-kinds.ts";

/** What was typed, as it was typed, by name of field. */
export type PerimeterFields = Readonly<Record<string, string>>;

/** The form that names a set of territories; it comes back with all that was typed. */
export const NewPerimeterPage = ({ fields, errors }: { fields: PerimeterFields; errors: readonly FormError[] }) => {
  const t = useT();
  const text = (name: string) => ({ name, value: fields[name], error: errorOf(errors, name) });
  return (
    <Page title={t("territories.new.title")} hidden breadcrumb={[{ href: "/territories", label: t("territories.title") }]}>
      <ErrorSummary errors={errors} />
      <Lead title={t("territories.new.title")} work>
        {t("territories.new.lead")}
      </Lead>
      <PostForm action="/territories/new">
        <TextField {...text("name")} label={t("territories.new.name")} required maxLength={200} />
        <Select
          name="kind"
          label={t("territories.new.kind")}
          none={false}
          required
          value={fields["kind"]}
          options={perimeterKinds.map((kind) => ({ value: kind, label: t(`territories.kind.${kind}`) }))}
        />
        <TextArea {...text("members")} label={t("territories.new.members")} hint={t("territories.new.membersHint")} rows={6} />
        <TextField
          {...text("sourceTitle")}
          label={t("territories.new.sourceTitle")}
          hint={t("territories.new.sourceTitleHint")}
          required
          maxLength={500}
        />
        <TextField {...text("sourceUrl")} label={t("territories.new.sourceUrl")} type="url" maxLength={2000} />
        <TextField {...text("note")} label={t("territories.new.note")} maxLength={1000} />
        <Button kind="main">{t("territories.new.submit")}</Button>
      </PostForm>
    </Page>
  );
};
