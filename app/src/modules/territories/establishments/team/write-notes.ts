import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Write } from "../../../../platform/write.ts";
import { establishmentNote } from "../establishments.tables.ts";
import type { NoteFields } from "./read-note.ts";
import type { TeamRefusal } from "./team-refusal.ts";
import type { TeamHand } from "./write-labels.ts";

type Held = { readonly siret: string; readonly id: string; readonly revision: number };

/** A note of the writer's own organisation, as it was when its form was shown; held until the end of the transaction. */
const holdNote = async (write: Write, hand: TeamHand, { siret, id, revision }: Held): Promise<Result<null, TeamRefusal>> => {
  const [note] = await write.sql
    .select()
    .from(establishmentNote)
    .where(and(eq(establishmentNote.tenantId, write.tenant), eq(establishmentNote.id, id), eq(establishmentNote.siret, siret)))
    .for("update");
  if (!note) return refuse({ reason: "gone", value: siret, field: "acts" });
  if (note.organisationId !== hand.organisation) return refuse({ reason: "not-yours", value: note.day, field: "acts" });
  return note.revision === revision ? ok(null) : refuse({ reason: "changed-since", value: note.what, field: "what" });
};

export const addNote = async (write: Write, hand: TeamHand, siret: string, fields: NoteFields): Promise<Result<null, TeamRefusal>> => {
  const written = { organisationId: hand.organisation, author: hand.account, revision: 1, createdAt: write.now, updatedAt: write.now };
  await write.insert(establishmentNote, [{ id: hand.newId(), siret, ...fields, ...written }]);
  return ok(null);
};

/** Corrects a note; what it said before stays in the history of the space. */
export const correctNote = async (write: Write, hand: TeamHand, held: Held, fields: NoteFields): Promise<Result<null, TeamRefusal>> => {
  const found = await holdNote(write, hand, held);
  if (!found.ok) return found;
  await write.update(establishmentNote, held.id, { ...fields, revision: held.revision + 1, updatedAt: write.now });
  return ok(null);
};

/** Says that the next step of a note is done. */
export const finishStep = async (write: Write, hand: TeamHand, held: Held): Promise<Result<null, TeamRefusal>> => {
  const found = await holdNote(write, hand, held);
  if (!found.ok) return found;
  await write.update(establishmentNote, held.id, { nextDone: true, revision: held.revision + 1, updatedAt: write.now });
  return ok(null);
};

const TOMBSTONE = { what: "", nextStep: null, nextOn: null, author: null };

/** Erases a note and all that it ever said: notes name people. */
export const eraseNote = async (write: Write, hand: TeamHand, held: Held): Promise<Result<null, TeamRefusal>> => {
  const found = await holdNote(write, hand, held);
  if (!found.ok) return found;
  await write.erase(establishmentNote, held.id, TOMBSTONE);
  await write.remove(establishmentNote, [held.id]);
  return ok(null);
};
