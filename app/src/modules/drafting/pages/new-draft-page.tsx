import { Acts, Button, Checkbox, ErrorSummary, errorOf, type FormError, Lead, Page, PostForm, useT } from "../../../ui/index.ts";
import { DocumentFields, type DocumentLimitsShown } from "./document-fields.tsx";

type NewDraftProps = {
  readonly once: string;
  readonly text: string;
  readonly errors: readonly FormError[];
  readonly limits: DocumentLimitsShown;
  /** The language model that may be asked, and whether it was. */
  readonly model: { readonly name: string; readonly host: string; readonly seconds: number; readonly asked: boolean } | null;
};

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
        <DocumentFields text={text} errors={errors} limits={limits} />
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
