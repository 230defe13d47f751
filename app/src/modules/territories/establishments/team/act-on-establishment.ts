import { type Result, refuse } from "@levier/kernel";
import { isUuid } from "../../../../platform/is-uuid.ts";
import type { Write } from "../../../../platform/write.ts";
import { readContact } from "./read-contact.ts";
import { readNote } from "./read-note.ts";
import { type Typed, typedIn } from "./read-typed.ts";
import type { TeamRefusal } from "./team-refusal.ts";
import { addContact, correctContact, eraseContact } from "./write-contacts.ts";
import { addFavourite, removeFavourites } from "./write-favourites.ts";
import { putLabel, type TeamHand, takeOffLabel } from "./write-labels.ts";
import { addNote, correctNote, eraseNote, finishStep } from "./write-notes.ts";

/** What a member does on the page of an establishment, in the transaction of `write`. */
export type TeamAct = (write: Write, hand: TeamHand) => Promise<Result<unknown, TeamRefusal>>;

const gone: TeamAct = async () => refuse({ reason: "gone", value: "", field: "acts" });

type Asked = { readonly siret: string; readonly typed: Typed; readonly today: string };

/** The identifier and revision of the note or contact that a form was shown for. */
const heldIn = (typed: Typed): { readonly id: string; readonly revision: number } | null => {
  const id = typedIn(typed, "id");
  return isUuid(id) ? { id, revision: Number(typedIn(typed, "revision")) } : null;
};

const onHeld =
  (act: (held: { readonly id: string; readonly revision: number }, asked: Asked) => TeamAct) =>
  (asked: Asked): TeamAct => {
    const held = heldIn(asked.typed);
    return held ? act(held, asked) : gone;
  };

const withFields = <T>(read: Result<T, TeamRefusal>, act: (fields: T) => TeamAct): TeamAct =>
  read.ok ? act(read.value) : async () => read;

/** The acts by the name of their form; each with the operation that the history bears. */
export const teamActs: Readonly<Record<string, { readonly operation: string; readonly act: (asked: Asked) => TeamAct }>> = {
  favourite: {
    operation: "establishment.favourite",
    act:
      ({ siret }) =>
      (write, hand) =>
        addFavourite(write, hand, siret),
  },
  unfavourite: {
    operation: "establishment.unfavourite",
    act:
      ({ siret }) =>
      (write, { account }) =>
        removeFavourites(write, account, siret),
  },
  label: {
    operation: "establishment.label",
    act:
      ({ siret, typed }) =>
      (write, hand) =>
        putLabel(write, hand, siret, typedIn(typed, "label") || typedIn(typed, "known")),
  },
  unlabel: {
    operation: "establishment.unlabel",
    act: onHeld(
      ({ id }, { siret }) =>
        (write) =>
          takeOffLabel(write, siret, id),
    ),
  },
  note: {
    operation: "establishment.note",
    act: ({ siret, typed, today }) => withFields(readNote(typed, today), (fields) => (write, hand) => addNote(write, hand, siret, fields)),
  },
  "correct-note": {
    operation: "establishment.note.correct",
    act: onHeld((held, { siret, typed, today }) =>
      withFields(readNote(typed, today), (fields) => (write, hand) => correctNote(write, hand, { ...held, siret }, fields)),
    ),
  },
  "finish-step": {
    operation: "establishment.note.finish",
    act: onHeld(
      (held, { siret }) =>
        (write, hand) =>
          finishStep(write, hand, { ...held, siret }),
    ),
  },
  "erase-note": {
    operation: "establishment.note.erase",
    act: onHeld(
      (held, { siret }) =>
        (write, hand) =>
          eraseNote(write, hand, { ...held, siret }),
    ),
  },
  contact: {
    operation: "establishment.contact",
    act: ({ siret, typed, today }) =>
      withFields(readContact(typed, today), (fields) => (write, hand) => addContact(write, hand, siret, fields)),
  },
  "correct-contact": {
    operation: "establishment.contact.correct",
    act: onHeld((held, { typed, today }) =>
      withFields(readContact(typed, today), (fields) => (write, hand) => correctContact(write, hand, held, fields)),
    ),
  },
  "erase-contact": {
    operation: "establishment.contact.erase",
    act: onHeld((held) => (write) => eraseContact(write, held)),
  },
};
