import { ErrorSummary, Lead, MarkedText, Notice, type Option, Page, Review, useT } from "../../../ui/index.ts";
import { DocumentsSection } from "../comparison/documents-section.tsx";
import { ExampleSection } from "../corrections/example-section.tsx";
import { fields } from "../fields.ts";
import { keptItems } from "../fold-draft.ts";
import { valueWords } from "../value-words.ts";
import { AbandonSection, DeleteSection, ShareSection } from "./draft-care.tsx";
import { FieldGroup } from "./field-group.tsx";
import { marksOf } from "./marks.ts";
import { ModelHeard } from "./model-heard.tsx";
import { OpenPoints } from "./open-points.tsx";
import { PublishSection } from "./publish-form.tsx";
import { addressOf, type ReviewModel } from "./review-model.ts";

/** What the script of the page offers on a selected passage: the fields it can be taken for. */
const TakePassage = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  return (
    <form id="take" method="get" action={addressOf(model.id)} hidden className="acts">
      <label htmlFor="take-field">{t("drafting.review.take")}</label>
      <select id="take-field" name="add">
        {fields.map((field) => (
          <option key={field} value={field}>
            {t(`drafting.field.${field}`)}
          </option>
        ))}
      </select>
      <button type="submit">{t("drafting.review.add")}</button>
    </form>
  );
};

const Opening = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { title, documentName, text, several, status, reviewed } = model;
  const nothing = fields.every((field) => reviewed.items[field].length === 0);
  return (
    <>
      <ErrorSummary errors={model.editing && model.editing.errors.length > 0 ? model.editing.errors : model.errors} />
      <Lead
        work
        title={t("drafting.review.title", { title })}
        kicker={t("drafting.review.kicker", { name: documentName, characters: text.length })}
      >
        <p>
          {t("drafting.review.intro", { status })} <a href={`${addressOf(model.id)}/file`}>{t("drafting.review.original")}</a>
          {" · "}
          <a href={`${addressOf(model.id)}/history`}>{t("drafting.history.title")}</a>
        </p>
      </Lead>
      {model.justPublished && status === "published" && (
        <Notice kind="success" title={t("drafting.publish.done")} announced>
          <p>
            <a href={`/pacts/${model.slug}`}>{t("drafting.publish.see")}</a>
          </p>
        </Notice>
      )}
      {model.same.length > 0 && (
        <Notice title={t("drafting.review.same")}>
          <ul>
            {model.same.map(({ id, name }) => (
              <li key={id}>
                <a href={addressOf(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {model.heard && <ModelHeard use={model.heard} />}
      <p className="jump">
        <a href="#fields">{t("drafting.review.jump")}</a>
      </p>
      {several.length > 0 && <Notice kind="risk">{t("drafting.review.severalPacts", { names: several.join(", ") })}</Notice>}
      {nothing && <Notice kind="risk">{t("drafting.review.noPact")}</Notice>}
      {status === "correcting" && <Notice>{t("drafting.publish.correcting")}</Notice>}
    </>
  );
};

/** The review of a draft: the text with its passages on one side, the values read in it on the other. */
export const ReviewPage = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { reviewed, may } = model;
  const marks = marksOf(reviewed);
  const axes: Option[] = keptItems(reviewed, "axes").map((item) => ({ value: item.key, label: valueWords(item, t).main }));
  return (
    <Page
      styles={["review"]}
      title={t("drafting.review.title", { title: model.title })}
      hidden
      islands={["review"]}
      breadcrumb={[{ label: t("drafting.list.title"), href: "/drafts" }]}
    >
      <Opening model={model} />
      <p id="keys" className="soft pointed" hidden>
        {t("drafting.review.keys")}
      </p>
      <p id="told" className="unseen" role="status" data-saved={t("drafting.review.saved")} data-failed={t("drafting.review.failed")} />
      <Review text={<MarkedText text={model.text} marks={marks} />}>
        {may.review && <TakePassage model={model} />}
        <OpenPoints model={model} marks={marks} />
        <h2>{t("ui.review.fields")}</h2>
        {fields.map((field) => (
          <FieldGroup key={field} model={model} field={field} axes={axes} />
        ))}
      </Review>
      <DocumentsSection model={model} />
      <PublishSection model={model} />
      {(may.share || model.sharedWith.length > 0) && <ShareSection model={model} />}
      <ExampleSection model={model} />
      {may.correct && model.status === "correcting" && <AbandonSection model={model} />}
      {may.delete && <DeleteSection model={model} />}
    </Page>
  );
};
