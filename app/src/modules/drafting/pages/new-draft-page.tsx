import {
  Acts,
  Button,
  Checkbox,
  ErrorSummary,
  errorOf,
  FileField,
  type FormError,
  Lead,
  Page,
  PostForm,
  TextArea,
  useT,
} from "../../../ui/index.ts";

type NewDraftProps = {
  readonly once: string;
  readonly text: string;
  readonly errors: readonly FormError[];
  readonly limits: { readonly megabytes: number; readonly pages: number };
  /** The language model that may be asked, and whether it was. */
  readonly model: { readonly name: string; readonly host: string; readonly seconds: number; readonly asked: boolean } | null;
};

const ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/** One form: a text pasted, or a file chosen (dropped, with script). */
export const NewDraftPage = ({ once, text, errors, limits, model }: NewDraftProps) => {
  const t = useT();
  return (
    <Page
      title={t("drafting.new.title")}
      hidden
      islands={["drop-file"]}
      breadcrumb={[{ label: t("drafting.list.title"), href: "/drafts" }]}
    >
      <ErrorSummary errors={errors} />
      <Lead work title={t("drafting.new.title")}>
        {t("drafting.new.intro")}
      </Lead>
      <PostForm action="/drafts" once={once} multipart id="new-draft" className="stack">
        <TextArea
          name="text"
          bare
          label={t("drafting.new.text")}
          hint={t("drafting.new.textHint")}
          rows={14}
          value={text}
          error={errorOf(errors, "text")}
        />
        <FileField
          name="file"
          bare
          label={t("drafting.new.file")}
          hint={t("drafting.new.fileHint", { limit: limits.megabytes, pages: limits.pages })}
          accept={ACCEPTED}
          error={errorOf(errors, "file")}
        />
        <p id="drop" className="pointed" hidden role="status" data-dropped={t("drafting.new.dropped", { name: "%" })}>
          {t("drafting.new.drop")}
        </p>
        {model && (
          <Checkbox
            name="model"
            label={t("drafting.new.model", { name: model.name })}
            hint={t("drafting.new.modelHint", { host: model.host, seconds: model.seconds })}
            checked={model.asked}
            error={errorOf(errors, "model")}
          />
        )}
        <Acts>
          <Button kind="main">{t("drafting.new.submit")}</Button>
        </Acts>
      </PostForm>
    </Page>
  );
};
