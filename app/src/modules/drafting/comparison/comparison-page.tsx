import {
  Acts,
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  errorOf,
  Lead,
  Notice,
  Page,
  PostForm,
  Section,
  SplitSection,
  useT,
} from "../../../ui/index.ts";
import { addressOf } from "../pages/review-model.ts";
import { AddLines } from "./add-lines.tsx";
import type { ComparisonLine, ComparisonModel } from "./comparison-model.ts";
import { ComparisonRow } from "./comparison-row.tsx";

/** The address of a further document of a draft: its comparison. */
export const documentAddress = (draft: string, document: string): string => `${addressOf(draft)}/documents/${document}`;

type PartProps = { readonly model: ComparisonModel; readonly lines: readonly ComparisonLine[] };

const Contradictions = ({ model, lines }: PartProps) => {
  const t = useT();
  const open = lines.filter(({ state }) => state === "open").length;
  return (
    <Section
      id="contradicts"
      title={t("drafting.compare.contradicts")}
      {...(lines.length > 0 ? { note: t("drafting.compare.count.contradicts", { count: open }) } : {})}
    >
      {lines.length === 0 && <p>{t("drafting.compare.none.contradicts")}</p>}
      {lines.map((line) => (
        <ComparisonRow key={line.id} model={model} line={line} />
      ))}
    </Section>
  );
};

const Additions = ({ model, lines }: PartProps) => {
  const t = useT();
  const open = lines.filter(({ state }) => state === "open").length;
  return (
    <Section
      id="adds"
      title={t("drafting.compare.adds")}
      {...(lines.length > 0 ? { note: t("drafting.compare.count.adds", { count: open }) } : {})}
    >
      {lines.length === 0 && <p>{t("drafting.compare.none.adds")}</p>}
      <AddLines model={model} lines={lines} />
    </Section>
  );
};

/** What is told with more precision comes first, with a choice; the rest opens on demand. */
const Confirmations = ({ model, lines }: PartProps) => {
  const t = useT();
  const telling = lines.filter(({ choices, approximate }) => choices.length > 0 || approximate);
  const plain = lines.filter((line) => !telling.includes(line));
  return (
    <Section
      id="confirms"
      title={t("drafting.compare.confirms")}
      {...(lines.length > 0 ? { note: t("drafting.compare.count.confirms", { count: lines.length }) } : {})}
    >
      {lines.length === 0 && <p>{t("drafting.compare.none.confirms")}</p>}
      {telling.map((line) => (
        <ComparisonRow key={line.id} model={model} line={line} />
      ))}
      {plain.length > 0 && (
        <Details summary={t("drafting.compare.see", { count: plain.length })}>
          {plain.map((line) => (
            <ComparisonRow key={line.id} model={model} line={line} />
          ))}
        </Details>
      )}
    </Section>
  );
};

const Removal = ({ model }: { model: ComparisonModel }) => {
  const t = useT();
  return (
    <SplitSection id="remove" title={t("drafting.compare.remove")}>
      <PostForm action={`${documentAddress(model.id, model.document)}/remove`} className="stack">
        <p>{t("drafting.compare.removeIntro")}</p>
        <Checkbox name="confirm" label={t("drafting.compare.removeConfirm")} error={errorOf(model.errors, "confirm")} />
        <Button kind="grave">{t("drafting.compare.remove")}</Button>
      </PostForm>
    </SplitSection>
  );
};

/** A further document held against its draft: what it contradicts, adds, confirms, with both quotes, and the choices to make. */
export const ComparisonPage = ({ model }: { model: ComparisonModel }) => {
  const t = useT();
  const { id, title: pact, document, name, fileName, characters, lines, silent, another, errors } = model;
  const title = t("drafting.compare.title", { title: pact });
  const of = (kind: ComparisonLine["kind"]): readonly ComparisonLine[] => lines.filter((line) => line.kind === kind);
  const above = [
    { label: t("drafting.list.title"), href: "/drafts" },
    { label: pact, href: addressOf(id) },
  ];
  return (
    <Page title={title} hidden styles={["versus"]} breadcrumb={above}>
      <ErrorSummary errors={errors} />
      <Lead
        work
        title={title}
        kicker={t("drafting.compare.kicker", { name, file: fileName, characters, same: name === fileName ? "yes" : "no" })}
      >
        <p>
          {t("drafting.compare.intro")} <a href={`${documentAddress(id, document)}/file`}>{t("drafting.compare.original")}</a>
          {" · "}
          <a href={`${addressOf(id)}#documents`}>{t("drafting.compare.back")}</a>
        </p>
      </Lead>
      {model.isClosed && <Notice>{t("drafting.compare.chooseFirst")}</Notice>}
      {another && (
        <Notice kind="risk" title={t("drafting.compare.another")}>
          {another.length === 0
            ? t("drafting.compare.unrelated")
            : t("drafting.compare.anotherWhy", { fields: another.map((field) => t(`drafting.field.${field}`)).join(", ") })}
        </Notice>
      )}
      <Contradictions model={model} lines={of("contradicts")} />
      <Additions model={model} lines={of("adds")} />
      <Confirmations model={model} lines={of("confirms")} />
      {silent > 0 && <p className="soft">{t("drafting.compare.silent", { count: silent })}</p>}
      <Acts>
        <a className="button" href={`${addressOf(id)}#documents`}>
          {t("drafting.compare.back")}
        </a>
      </Acts>
      {model.mayReview && <Removal model={model} />}
    </Page>
  );
};
