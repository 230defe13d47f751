import {
  Acts,
  Button,
  ButtonLink,
  Checkbox,
  errorOf,
  formatDate,
  Notice,
  PostForm,
  Radios,
  Select,
  SplitSection,
  TextArea,
  TextField,
  useT,
} from "../../../ui/index.ts";
import { documentKinds } from "../document-kinds.ts";
import { fields } from "../fields.ts";
import { awaitsPerson, openPoints } from "../fold-draft.ts";
import { lackingWords } from "../lacking-words.ts";
import { ownDocumentName } from "../provenance.ts";
import type { Lacking } from "../readiness.ts";
import { Done } from "./done.tsx";
import { addressOf, groupId, type ReviewModel, rowId } from "./review-model.ts";
import { WhoMayPublish } from "./who-may-publish.tsx";

const personal = ["attendees", "contacts", "phones", "emails"] as const;

const lackingAddress = (lacking: Lacking): string => {
  if (lacking.what === "item") return `#${rowId(lacking.field, lacking.key)}`;
  return `#${groupId(lacking.what === "content" ? "territories" : lacking.what)}`;
};

const Blocked = ({ lacking }: { lacking: readonly Lacking[] }) => {
  const t = useT();
  return (
    <Notice kind="risk" title={t("drafting.publish.blocked")}>
      <ul>
        {lacking.map((one) => (
          <li key={JSON.stringify(one)}>
            <a href={lackingAddress(one)}>{lackingWords(one, t)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Officers record days after the fact: they say which amendment the text is of, and nothing is made of its day. */
const Amending = ({ amending, publication, errors }: Pick<ReviewModel, "amending" | "publication" | "errors">) => {
  const t = useT();
  if (!amending || amending.amendments.length === 0) return null;
  return (
    <Radios
      name="amends"
      label={t("drafting.publish.amends")}
      hint={t("drafting.publish.amendsHint")}
      options={[
        ...amending.amendments.map(({ number, openedOn }) => ({
          value: String(number),
          label: t("drafting.publish.amends.text", { number, date: formatDate(openedOn) }),
        })),
        { value: "0", label: t("drafting.publish.amends.none") },
      ]}
      value={publication["amends"] ?? String(amending.expected)}
      error={errorOf(errors, "amends")}
      required
    />
  );
};

const Fields = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { publication, errors, reviewed, documentName, status } = model;
  return (
    <>
      {status === "correcting" && (
        <TextArea
          name="reason"
          label={t("drafting.publish.reason")}
          hint={t("drafting.publish.reasonHint")}
          rows={2}
          required
          value={publication["reason"]}
          error={errorOf(errors, "reason")}
        />
      )}
      <Amending {...model} />
      <Select
        name="sourceKind"
        label={t("drafting.publish.sourceKind")}
        options={documentKinds.map((value) => ({ value, label: t(`drafting.documentKind.${value}`) }))}
        value={publication["sourceKind"] ?? "press-release"}
        none={false}
        required
      />
      <TextField
        name="sourceTitle"
        label={t("drafting.publish.sourceTitle")}
        value={publication["sourceTitle"] ?? ownDocumentName(reviewed, documentName)}
        maxLength={500}
      />
      <TextField name="publisher" label={t("drafting.publish.publisher")} value={publication["publisher"]} maxLength={300} />
      <TextField name="url" type="url" label={t("drafting.publish.url")} value={publication["url"]} error={errorOf(errors, "url")} />
      <fieldset className="field">
        <legend>{t("drafting.publish.visibility")}</legend>
        {personal.map((name) => (
          <Checkbox key={name} name={name} label={t(`drafting.publish.${name}`)} checked={publication[name] === "yes"} />
        ))}
      </fieldset>
    </>
  );
};

/** The last step: what is still open, how the document is named, what of people is shown. */
export const PublishSection = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { id, lacking, may, reviewed, slug, status } = model;
  const proposed = fields.flatMap((field) => reviewed.items[field]).filter(({ state }) => state === "proposed");
  const waiting = proposed.filter(awaitsPerson).length;
  const unsettled = model.documents.reduce((total, { contradicts }) => total + contradicts, 0);
  if (status === "withdrawn")
    return (
      <SplitSection id="publish" title={t("drafting.publish.withdrawn")}>
        <p>{t("drafting.publish.withdrawnNote")}</p>
        <p>
          <a href={`/pacts/${slug}`}>{t("drafting.publish.see")}</a>
        </p>
      </SplitSection>
    );
  if (status === "published")
    return (
      <SplitSection id="publish" title={t("drafting.publish.done")}>
        <Done done={model.done} of={["abandoned"]} />
        <PostForm action={`${addressOf(id)}/correction`} className="acts">
          <ButtonLink href={`/pacts/${slug}`} kind="main">
            {t("drafting.publish.see")}
          </ButtonLink>
          {may.correct && <Button>{t("drafting.publish.correct")}</Button>}
        </PostForm>
      </SplitSection>
    );
  return (
    <SplitSection id="publish" title={t("drafting.publish.title")} note={t("drafting.publish.intro")}>
      <p>
        {t("drafting.publish.open", { count: openPoints(reviewed).length })}{" "}
        {t("drafting.review.unseen", { count: proposed.length - waiting })}
        {waiting > 0 && ` ${t("drafting.review.unseenOfModel", { count: waiting })}`}
      </p>
      {unsettled > 0 && <p>{t("drafting.compare.unsettled", { count: unsettled })}</p>}
      {lacking.length > 0 && <Blocked lacking={lacking} />}
      {lacking.length === 0 && !may.publish && <WhoMayPublish model={model} />}
      {lacking.length === 0 && may.publish && (
        <PostForm action={`${addressOf(id)}/publish`} className="stack">
          <Fields model={model} />
          <Acts>
            <Button kind="main">{t(status === "correcting" ? "drafting.publish.correction" : "drafting.publish.submit")}</Button>
          </Acts>
        </PostForm>
      )}
    </SplitSection>
  );
};
