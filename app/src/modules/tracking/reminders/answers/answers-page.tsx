import {
  Acts,
  Button,
  Checkbox,
  ErrorSummary,
  errorOf,
  type FormError,
  formatDate,
  Lead,
  Notice,
  Page,
  Pairs,
  PostForm,
  Section,
  useT,
} from "../../../../ui/index.ts";
import { AnswerFieldset } from "./answer-fields.tsx";
import type { TypedAnswer } from "./answer-letter.ts";
import type { Entry, OpenLetter } from "./open-letter.ts";
import { holdsWords, recordedWords } from "./recorded-words.ts";

type AnswersPageProps = {
  readonly letter: OpenLetter;
  /** Address of the page with its token. */
  readonly action: string;
  /** What came back and was not recorded, by key. */
  readonly typed: ReadonlyMap<string, TypedAnswer>;
  readonly errors: readonly FormError[];
};

type Asked = Extract<Entry, { state: "asked" }>;

const Where = ({ entry: { pact, row } }: { entry: Entry }) => {
  const t = useT();
  return (
    <>
      {t(`reminders.kind.${row.kind}`)} · {t("answers.due", { day: formatDate(row.dueOn) })} ·{" "}
      <a href={`/pacts/${pact.slug}`} rel="noreferrer">
        {pact.title}
      </a>
    </>
  );
};

const AskedItem = ({ entry, typed, errors }: { entry: Asked } & Pick<AnswersPageProps, "typed" | "errors">) => {
  const t = useT();
  const { key, row, standing, pact } = entry;
  const answer = typed.get(key);
  const whole = errorOf(errors, `${key}-item`);
  return (
    <Section id={`${key}-item`} title={row.label} note={<Where entry={entry} />}>
      {whole !== undefined && (
        <Notice kind="late" title={t("answers.changed.title")}>
          <p>{whole}</p>
          <Pairs pairs={recordedWords(t, row.kind, standing.fields)} />
        </Notice>
      )}
      <input type="hidden" name={`${key}-shown`} value={JSON.stringify(standing.fields)} />
      <AnswerFieldset
        kind={row.kind}
        form={key}
        measured={standing.measured}
        achievements={`/pacts/${pact.slug}/achievements/new?indicator=${row.itemId}`}
        values={answer?.typed ?? standing.fields}
        errorOf={(field) => errorOf(errors, `${key}-${field}`)}
      />
      {row.kind !== "indicator" && <Checkbox name={`${key}-same`} label={t("answers.same")} checked={answer?.isSame ?? false} />}
    </Section>
  );
};

const OtherItem = ({ entry, answer }: { entry: Entry; answer: TypedAnswer | undefined }) => {
  const t = useT();
  const { key, row, state } = entry;
  return (
    <Section id={`${key}-item`} title={row.label} level={3} note={<Where entry={entry} />}>
      {entry.state === "recorded" ? (
        <>
          <Pairs pairs={recordedWords(t, row.kind, row.answer ?? {})} />
          <p>{holdsWords(t, entry.holds)}</p>
        </>
      ) : (
        <p>{t(entry.state === "handed" ? "answers.handed" : "answers.over")}</p>
      )}
      {state !== "recorded" && answer && (
        <>
          <p>{t("answers.typed")}</p>
          <Pairs pairs={recordedWords(t, row.kind, answer.typed)} />
        </>
      )}
    </Section>
  );
};

/** What a letter asks, each thing as it stands, answered in one go; what was recorded, once it is. */
export const AnswersPage = ({ letter: { person, entries }, action, typed, errors }: AnswersPageProps) => {
  const t = useT();
  const asked = entries.filter((entry) => entry.state === "asked");
  const others = entries.filter((entry) => entry.state !== "asked");
  const recorded = entries.filter(({ state }) => state === "recorded").length;
  return (
    <Page title={t("answers.title")} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={t(asked.length === 0 ? "answers.done.title" : "answers.title")} kicker={person.name} work>
        {t(asked.length === 0 ? "answers.done.lead" : "answers.lead", { count: asked.length })}
      </Lead>
      {recorded > 0 && asked.length > 0 && <Notice kind="success">{t("answers.recorded", { count: recorded, left: asked.length })}</Notice>}
      {asked.length > 0 && (
        <PostForm action={action}>
          {asked.map((entry) => (
            <AskedItem key={entry.key} entry={entry} typed={typed} errors={errors} />
          ))}
          <Acts>
            <Button kind="main">{t("answers.submit")}</Button>
          </Acts>
        </PostForm>
      )}
      {others.length > 0 && (
        <Section id="recorded" title={t("answers.others", { count: recorded })}>
          {others.map((entry) => (
            <OtherItem key={entry.key} entry={entry} answer={typed.get(entry.key)} />
          ))}
        </Section>
      )}
    </Page>
  );
};

/** A link that opens nothing: why, and what to do next. */
export const DeadLinkPage = ({ code }: { code: "forged" | "expired" | "revoked" | "tooMany" }) => {
  const t = useT();
  return (
    <Page title={t(`answers.${code}.title`)} hidden>
      <Lead title={t(`answers.${code}.title`)} work>
        {t(`answers.${code}.lead`)}
      </Lead>
    </Page>
  );
};
