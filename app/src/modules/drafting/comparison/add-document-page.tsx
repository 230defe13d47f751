import {
  Acts,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  Page,
  PostForm,
  Select,
  TextField,
  useT,
} from "../../../ui/index.ts";
import { documentKinds } from "../document-kinds.ts";
import { DocumentFields, type DocumentLimitsShown } from "../pages/document-fields.tsx";
import { addressOf, type Typed } from "../pages/review-model.ts";

type AddDocumentProps = {
  readonly draft: string;
  /** What its pact is called. */
  readonly pact: string;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly limits: DocumentLimitsShown;
};

/** The form that gives a draft a further document, and says how the public page will name it. */
export const AddDocumentPage = ({ draft, pact, typed, errors, limits }: AddDocumentProps) => {
  const t = useT();
  const title = t("drafting.compare.addTo", { title: pact });
  const above = [
    { label: t("drafting.list.title"), href: "/drafts" },
    { label: pact, href: addressOf(draft) },
  ];
  return (
    <Page title={title} hidden islands={["drop-file"]} breadcrumb={above}>
      <ErrorSummary errors={errors} />
      <Lead work title={title}>
        {t("drafting.compare.addIntro")}
      </Lead>
      <PostForm action={`${addressOf(draft)}/documents`} multipart id="new-document" className="stack">
        <DocumentFields text={typed["text"] ?? ""} errors={errors} limits={limits} />
        <Select
          name="sourceKind"
          label={t("drafting.publish.sourceKind")}
          options={documentKinds.map((value) => ({ value, label: t(`drafting.documentKind.${value}`) }))}
          value={typed["sourceKind"] ?? "other"}
          none={false}
          required
        />
        <TextField
          name="sourceTitle"
          label={t("drafting.compare.name")}
          hint={t("drafting.compare.nameHint")}
          value={typed["sourceTitle"]}
          maxLength={500}
        />
        <TextField name="publisher" label={t("drafting.publish.publisher")} value={typed["publisher"]} maxLength={300} />
        <TextField name="url" type="url" label={t("drafting.publish.url")} value={typed["url"]} error={errorOf(errors, "url")} />
        <Acts>
          <Button kind="main">{t("drafting.compare.submit")}</Button>
          <ButtonLink href={`${addressOf(draft)}#documents`} kind="quiet">
            {t("drafting.review.leave")}
          </ButtonLink>
        </Acts>
      </PostForm>
    </Page>
  );
};
