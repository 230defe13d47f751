import {
  Acts,
  Button,
  Checkbox,
  DateText,
  Details,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  Notice,
  PostForm,
  Radios,
  Select,
  SplitSection,
  TextArea,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { NamedPact } from "../contracts/contracts.repository.ts";
import { SuccessionLines } from "../contracts/succession-lines.tsx";
import type { SuccessionTies } from "../contracts/succession-ties.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import type { PartyDues } from "../parties/party-dues.ts";
import { ActTables } from "./act-tables.tsx";
import { openEvents } from "./advance.ts";
import { amendedWords, eventWords, standingWords } from "./life-words.ts";
import { awaitingSignature, awaitingVote, beginStates, type LifeParty, type PactLife, present } from "./pact-life.ts";
import type { Asked } from "./read-event.ts";

export type LifePageProps = {
  readonly slug: string;
  readonly title: string;
  readonly life: PactLife;
  /** Parties the documents name, proposed to who begins to follow the pact. */
  readonly proposed: readonly string[];
  /** The party among them that signs without an assembly; empty when there is none. */
  readonly proposedWithout: string;
  /** The day the text says that the pact was signed, when it tells one. */
  readonly signedOn: string | null;
  /** Signatories as the text names them, proposed to who records a signature. */
  readonly signers: readonly string[];
  /** The other pacts of the space, among which a successor is chosen. */
  readonly others: readonly NamedPact[];
  readonly ties: SuccessionTies;
  /** What each party owes and brings. */
  readonly dues: ReadonlyMap<string, PartyDues>;
  readonly mayLive: boolean;
  /** Whether the pact as a whole is theirs to follow. */
  readonly mayTakeBack: boolean;
  /** The public is told what happened, not what its role does not let it record. */
  readonly isSignedIn: boolean;
  readonly today: string;
  /** What was typed in a form that was refused, its kind, and why. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

type FormProps = Pick<LifePageProps, "slug" | "typed" | "errors" | "today">;
type EventFormProps = FormProps & Pick<LifePageProps, "signers" | "others">;

type FollowProps = FormProps & Pick<LifePageProps, "proposed" | "proposedWithout" | "signedOn">;

const Follow = ({ slug, typed, errors, proposed, proposedWithout, signedOn }: FollowProps) => {
  const t = useT();
  return (
    <SplitSection id="follow" title={t("life.follow.title")}>
      <p>{t("life.follow.lead")}</p>
      <PostForm action={`/pacts/${slug}/life/follow`} id="follow-form">
        <Radios
          name="state"
          label={t("life.follow.state")}
          options={beginStates.map((state) => ({ value: state, label: t(`life.state.${state}`) }))}
          value={typed["state"] ?? "signed"}
          error={errorOf(errors, "state")}
          required
        />
        <TextField
          name="on"
          type="date"
          label={t("life.follow.on")}
          hint={t("life.follow.onHint")}
          value={typed["on"] ?? signedOn ?? ""}
          error={errorOf(errors, "on")}
          required
        />
        <TextArea
          name="parties"
          rows={6}
          label={t("life.follow.parties")}
          hint={t("life.follow.partiesHint")}
          value={typed["parties"] ?? proposed.join("\n")}
          error={errorOf(errors, "parties")}
        />
        <TextArea
          name="withoutAssembly"
          rows={2}
          label={t("life.follow.withoutAssembly")}
          hint={t("life.follow.withoutAssemblyHint")}
          value={typed["withoutAssembly"] ?? proposedWithout}
        />
        <Acts>
          <Button kind="main">{t("life.follow.submit")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

type Field =
  | "party"
  | "name"
  | "deliberates"
  | "body"
  | "number"
  | "approves"
  | "place"
  | "signer"
  | "role"
  | "otherRoles"
  | "reason"
  | "successorId"
  | "successor";

const REQUIRED: readonly Field[] = ["name", "reason"];

const FIELDS: Readonly<Record<Asked, readonly Field[]>> = {
  deliberate: ["party", "body", "number", "approves"],
  sign: ["party", "signer", "role", "otherRoles", "place"],
  "agree-protocol": [],
  start: [],
  "open-amendment": [],
  "drop-amendment": ["reason"],
  join: ["name", "deliberates"],
  leave: ["party", "reason"],
  close: ["reason"],
  replace: ["successorId", "successor"],
};

/** The parties a form is about: those whose vote or signature is awaited, or those still bound. */
const choicesOf = (life: PactLife, kind: Asked): readonly LifeParty[] =>
  kind === "deliberate" ? awaitingVote(life) : kind === "sign" ? awaitingSignature(life) : present(life);

const EventField = ({
  field,
  kind,
  life,
  typed,
  errors,
  signers,
  others,
}: EventFormProps & { field: Field; kind: Asked; life: PactLife }) => {
  const t = useT();
  const mine = typed["kind"] === kind;
  const id = `${kind}-${field}`;
  const common = { id, name: field, label: t(`life.field.${field}`), error: mine ? errorOf(errors, id) : undefined };
  const value = mine ? typed[field] : undefined;
  switch (field) {
    case "party":
      return (
        <Select
          {...common}
          required
          options={choicesOf(life, kind).map((party) => ({ value: party.id, label: party.name }))}
          value={value}
        />
      );
    case "deliberates":
      return <Checkbox {...common} checked={mine ? value === "yes" : true} />;
    case "approves":
      return (
        <Radios
          {...common}
          required
          value={value ?? "yes"}
          options={(["yes", "no"] as const).map((answer) => ({ value: answer, label: t(`life.field.approves.${answer}`) }))}
        />
      );
    case "body":
      return <TextField {...common} required hint={t("life.field.bodyHint")} value={value} maxLength={500} />;
    case "signer": {
      const hint = signers.length === 0 ? undefined : t("life.field.signerHint", { names: signers.join(" ; ") });
      return <TextField {...common} required hint={hint} value={value} maxLength={500} />;
    }
    case "successorId":
      return (
        <Select
          {...common}
          none={t("life.field.successorNone")}
          options={others.map((other) => ({ value: other.id, label: other.title }))}
          value={value}
        />
      );
    case "successor":
    case "otherRoles":
      return <TextField {...common} hint={t(`life.field.${field}Hint`)} value={value} maxLength={500} />;
    default:
      return <TextField {...common} required={REQUIRED.includes(field)} value={value} maxLength={500} />;
  }
};

const EventForm = ({ kind, life, ...form }: EventFormProps & { kind: Asked; life: PactLife }) => {
  const t = useT();
  const mine = form.typed["kind"] === kind;
  const id = `${kind}-on`;
  return (
    <Details summary={t(`life.act.${kind}`)} open={mine}>
      <PostForm action={`/pacts/${form.slug}/life`} hidden={{ kind }} label={t(`life.act.${kind}`)}>
        <TextField
          id={id}
          name="on"
          type="date"
          label={t("life.field.on")}
          required
          value={mine ? form.typed["on"] : form.today}
          error={mine ? errorOf(form.errors, id) : undefined}
        />
        {FIELDS[kind].map((field) => (
          <EventField key={field} field={field} kind={kind} life={life} {...form} />
        ))}
        <Acts>
          <Button label={`${t("life.act.submit")} : ${t(`life.act.${kind}`)}`}>{t("life.act.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const EventForms = ({ life, mayLive, ...form }: EventFormProps & Pick<LifePageProps, "life" | "mayLive">) => {
  const t = useT();
  const useful = openEvents(life).filter((kind) => kind === "join" || !FIELDS[kind].includes("party") || choicesOf(life, kind).length > 0);
  return (
    <SplitSection id="acts" title={t("life.act.title")}>
      {useful.length === 0 && <p>{t("life.act.nothing")}</p>}
      {useful.length > 0 && !mayLive && <p className="soft">{t("life.act.forbidden")}</p>}
      {mayLive &&
        useful.map((kind) =>
          kind === "leave" ? (
            <p key={kind}>
              <a href={`/pacts/${form.slug}/life/departure`}>{t("departure.see")}</a>
            </p>
          ) : (
            <EventForm key={kind} kind={kind} life={life} {...form} />
          ),
        )}
    </SplitSection>
  );
};

const Events = ({ slug, life, mayTakeBack }: Pick<LifePageProps, "slug" | "life" | "mayTakeBack">) => {
  const t = useT();
  return (
    <SplitSection id="events" title={t("life.events.title")}>
      <ol reversed>
        {life.events.toReversed().map((event, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are added and taken back at the end alone, and two may be alike
          <li key={life.events.length - position}>
            <DateText value={event.on} /> : {eventWords(t, life, event)}
          </li>
        ))}
      </ol>
      {mayTakeBack && (
        <p>
          <a href={`/pacts/${slug}/life/take-back`}>{t("life.takeBack.see")}</a>
        </p>
      )}
    </SplitSection>
  );
};

const namesOf = (parties: readonly LifeParty[]): string => parties.map(({ name }) => name).join(", ");

/** Where a pact stands, who has voted and signed, and what may be recorded next. */
export const LifePage = (props: LifePageProps) => {
  const t = useT();
  const {
    slug,
    title,
    life,
    proposed,
    proposedWithout,
    signedOn,
    signers,
    others,
    ties,
    mayLive,
    mayTakeBack,
    isSignedIn,
    today,
    typed,
    errors,
  } = props;
  const isFollowed = life.events.length > 0;
  const isAwaited = isFollowed && openEvents(life).includes("sign");
  const votes = isAwaited ? namesOf(awaitingVote(life)) : "";
  const signatures = isAwaited ? namesOf(awaitingSignature(life)) : "";
  const form = { slug, typed, errors, today };
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("life.title")} : ${title}`} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={t("life.title")} kicker={title} work>
        {isFollowed && (
          <p>
            {standingWords(t, life.state)} {amendedWords(t, life)}
          </p>
        )}
        <SuccessionLines ties={ties} />
      </Lead>
      {votes + signatures !== "" && (
        <Notice kind="risk">
          {votes !== "" && <p>{t("life.awaitingVote", { names: votes })}</p>}
          {signatures !== "" && <p>{t("life.awaitingSignature", { names: signatures })}</p>}
        </Notice>
      )}
      {!isFollowed && <Notice>{t("life.unfollowed")}</Notice>}
      {!isFollowed && mayLive && <Follow {...form} proposed={proposed} proposedWithout={proposedWithout} signedOn={signedOn} />}
      {isFollowed && <ActTables {...props} />}
      {isFollowed && isSignedIn && <EventForms {...form} signers={signers} others={others} life={life} mayLive={mayLive} />}
      {isFollowed && <Events slug={slug} life={life} mayTakeBack={mayTakeBack} />}
    </PactSubPage>
  );
};
