import { Acts, Button, Details, formatDate, MomentText, PostForm, Section, TextArea, TextField, useT } from "../../../../ui/index.ts";
import type { Team } from "../team/read-team.ts";
import type { Note } from "../team/team.repository.ts";
import { fieldOf, type Said } from "./said.ts";

type Props = {
  readonly address: string;
  readonly team: Team;
  readonly notes: readonly Note[];
  /** Names of their authors, by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
  readonly said: Said;
};

type FormProps = {
  readonly address: string;
  readonly form: string;
  readonly act: string;
  readonly note: Note | null;
  readonly today: string;
  readonly said: Said;
};

const NoteForm = ({ address, form, act, note, today, said }: FormProps) => {
  const t = useT();
  const kept = note ? { day: note.day, what: note.what, nextStep: note.nextStep, nextOn: note.nextOn } : { day: today };
  const field = fieldOf(said, form, kept);
  const which = note ? { id: note.id, revision: String(note.revision) } : {};
  return (
    <PostForm action={address} hidden={{ act, form, ...which }} id={form}>
      <TextField {...field("day")} type="date" label={t("establishments.notes.day")} required />
      <TextArea
        {...field("what")}
        label={t("establishments.notes.what")}
        hint={t("establishments.notes.whatHint")}
        rows={4}
        maxLength={4000}
        required
      />
      <TextField {...field("nextStep")} label={t("establishments.notes.nextStep")} maxLength={500} />
      <TextField {...field("nextOn")} type="date" label={t("establishments.notes.nextOn")} />
      <Button kind="main">{t(note ? "establishments.notes.revise" : "establishments.notes.submit")}</Button>
    </PostForm>
  );
};

const NextStep = ({ address, note, today, mayWrite }: { address: string; note: Note; today: string; mayWrite: boolean }) => {
  const t = useT();
  const { id, revision, nextStep: step, nextOn, nextDone } = note;
  if (step === null || nextOn === null) return null;
  if (nextDone) return <p className="soft">{t("establishments.notes.nextDone", { step })}</p>;
  return (
    <>
      <p>
        <strong>{t("establishments.notes.next", { day: formatDate(nextOn), step })}</strong>
        {nextOn < today && <span className="late"> {t("establishments.notes.late")}</span>}
      </p>
      {mayWrite && (
        <PostForm action={address} hidden={{ act: "finish-step", id, revision: String(revision) }}>
          <Button label={t("establishments.notes.finishOf", { step })}>{t("establishments.notes.finish")}</Button>
        </PostForm>
      )}
    </>
  );
};

const OneNote = ({ address, team, note, names, today, said }: Omit<Props, "notes"> & { readonly note: Note }) => {
  const t = useT();
  const { id, day, what, author, revision, updatedAt, organisationId } = note;
  const isOwn = team.mayWrite && organisationId === team.viewer.organisation.id;
  const name = author === null ? undefined : names.get(author);
  const form = `note-${id}`;
  const when = { day: formatDate(day) };
  return (
    <li id={`n-${id}`}>
      <p className="soft">
        {name === undefined ? t("establishments.notes.byUnknown", when) : t("establishments.notes.by", { author: name, ...when })}
        {revision > 1 && (
          <>
            {" · "}
            {t("establishments.notes.changed")} <MomentText at={updatedAt} dayOnly />
          </>
        )}
      </p>
      <p className="lines">{what}</p>
      <NextStep address={address} note={note} today={today} mayWrite={isOwn} />
      {isOwn && (
        <Details summary={t("establishments.notes.correctOf", when)} open={said.form === form}>
          <NoteForm {...{ address, form, note, today, said }} act="correct-note" />
          <Acts>
            <PostForm action={address} hidden={{ act: "erase-note", id, revision: String(revision) }}>
              <Button kind="grave" label={t("establishments.notes.eraseOf", when)}>
                {t("establishments.notes.erase")}
              </Button>
            </PostForm>
          </Acts>
        </Details>
      )}
    </li>
  );
};

/** What happened with an establishment, the latest first, and what comes next. */
export const TeamNotes = (props: Props) => {
  const { address, team, notes, today, said } = props;
  const t = useT();
  return (
    <Section title={t("establishments.notes.title")} level={3} id="notes">
      {notes.length === 0 ? (
        <p className="soft">{t("establishments.notes.none")}</p>
      ) : (
        <ol className="notes-kept">
          {notes.map((note) => (
            <OneNote key={note.id} {...props} note={note} />
          ))}
        </ol>
      )}
      {team.mayWrite && (
        <Details summary={t("establishments.notes.add")} open={said.form === "note"}>
          <NoteForm {...{ address, today, said }} form="note" act="note" note={null} />
        </Details>
      )}
    </Section>
  );
};
