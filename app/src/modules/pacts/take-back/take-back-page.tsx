import { dayInParis } from "@levier/kernel";
import {
  Acts,
  Button,
  DateText,
  ErrorSummary,
  formatDate,
  formatEuros,
  Lead,
  Notice,
  PostForm,
  SplitSection,
  TextArea,
  useT,
} from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import { eventWords } from "../life/life-words.ts";
import type { LifeEvent, PactLife } from "../life/pact-life.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import type { NamedHanded } from "./hand-back.ts";

/** Characters of the reason for taking an event back. */
export const LONGEST_REASON = 500;
const FORM = "back";

type TakeBackPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly life: PactLife;
  /** The identifier of the last event; null when there is none. */
  readonly eventId: string | null;
  /** What a party handed over with it or since. */
  readonly handed: readonly NamedHanded[];
  readonly mayWrite: boolean;
  readonly said: Said;
};

/** What goes back to a party, and line by line what stays with who took it over, and why. */
const HandedOver = ({ handed }: Pick<TakeBackPageProps, "handed">) => {
  const t = useT();
  const words = ({ kind, what, euros }: NamedHanded): string =>
    t(`life.takeBack.handed.${kind}`, { what: euros === null ? what : `${what}, ${formatEuros(euros)}` });
  const back = handed.filter(({ since }) => since === null);
  const stay = handed.flatMap((one) => (one.since === null ? [] : [{ one, since: one.since }]));
  return (
    <>
      {back.length > 0 && (
        <>
          <p>{t("life.takeBack.goesBack")}</p>
          <ul>
            {back.map((one) => (
              <li key={`${one.kind} ${one.id}`}>{words(one)}</li>
            ))}
          </ul>
        </>
      )}
      {stay.length > 0 && (
        <Notice kind="risk">
          <p>{t("life.takeBack.stays")}</p>
          <ul>
            {stay.map(({ one, since }) => (
              <li key={`${one.kind} ${one.id}`}>{t("life.takeBack.since", { what: words(one), date: formatDate(dayInParis(since)) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const Ask = ({ slug, life, eventId, event, handed, said }: TakeBackPageProps & { event: LifeEvent }) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  return (
    <SplitSection id="acts" title={t("life.takeBack.event")}>
      <p>
        <DateText value={event.on} /> : {eventWords(t, life, event)}
      </p>
      <HandedOver handed={handed} />
      {event.kind === "begin" && <Notice kind="risk">{t("life.takeBack.begin")}</Notice>}
      <PostForm
        action={`/pacts/${slug}/life/take-back`}
        hidden={{ form: FORM, act: "back", event: eventId ?? "" }}
        label={t("life.takeBack.title")}
      >
        <TextArea
          {...of("reason")}
          rows={3}
          label={t("life.takeBack.reason")}
          hint={t("life.takeBack.reasonHint")}
          required
          value={value("reason", null)}
        />
        <Acts>
          <Button kind="main">{t("life.takeBack.submit")}</Button>
          <a href={`/pacts/${slug}/life`}>{t("life.takeBack.back")}</a>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

/** The last event of the life of a pact, and the form that takes it back. */
export const TakeBackPage = (props: TakeBackPageProps) => {
  const t = useT();
  const { slug, title, life, mayWrite, said } = props;
  const event = life.events.at(-1);
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("life.takeBack.title")} : ${title}`}
      hidden
      above={[{ href: `/pacts/${slug}/life`, label: t("pacts.nav.life") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("life.takeBack.title")} kicker={title} work>
        {t("life.takeBack.lead")}
      </Lead>
      {!mayWrite && <p className="soft">{t("bonds.forbiddenPact")}</p>}
      {mayWrite && !event && <Notice>{t("life.takeBack.none")}</Notice>}
      {mayWrite && event && <Ask {...props} event={event} />}
    </PactSubPage>
  );
};
