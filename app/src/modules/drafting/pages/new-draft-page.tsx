import { Acts, Button, ErrorSummary, errorOf, FileField, type FormError, Lead, Page, PostForm, TextArea, useT } from "../../../ui/index.ts";

type NewDraftProps = {
  readonly once: string;
  readonly text: string;
  readonly errors: readonly FormError[];
  readonly limits: { readonly megabytes: number; readonly pages: number };
};

const ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/** One form: a text pasted, or a file chosen (dropped, with script). */
export const NewDraftPage = ({ once, text, errors, limits }: NewDraftProps) => {
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
        <Acts>
          <Button kind="main">{t("drafting.new.submit")}</Button>
        </Acts>
      </PostForm>
    </Page>
  );
};
