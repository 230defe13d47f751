import { ButtonLink, SplitSection, useT } from "../../../ui/index.ts";
import { Done } from "../pages/done.tsx";
import { addressOf, type ReviewModel } from "../pages/review-model.ts";

/** On the review page: the further documents on this pact, what is left to settle of each, and the way to add one. */
export const DocumentsSection = ({ model: { id, documents, may, done } }: { model: ReviewModel }) => {
  const t = useT();
  if (documents.length === 0 && !may.review && !may.correct) return null;
  return (
    <SplitSection id="documents" title={t("drafting.compare.documents")}>
      <Done done={done} of={["document-removed"]} />
      {documents.length === 0 && <p>{t("drafting.compare.documentsIntro")}</p>}
      {documents.length > 0 && (
        <ul>
          {documents.map(({ id: document, name, contradicts, adds }) => (
            <li key={document}>
              <a href={`${addressOf(id)}/documents/${document}`}>{name}</a>
              {may.review && <small> {t("drafting.compare.line", { contradicts, adds })}</small>}
            </li>
          ))}
        </ul>
      )}
      {may.review && (
        <p>
          <ButtonLink href={`${addressOf(id)}/documents/new`}>{t("drafting.compare.add")}</ButtonLink>
        </p>
      )}
      {!may.review && may.correct && <p>{t("drafting.compare.correctFirst")}</p>}
    </SplitSection>
  );
};
