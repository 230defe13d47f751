import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { committeesOf, type HeldRefusal, holdPact } from "../../pacts/index.ts";
import type { Seat } from "./attendance.ts";
import { type InvitationLetters, withdrawFrom } from "./invitations.ts";
import { seatsOf } from "./meetings.repository.ts";
import { committeeSeat } from "./meetings.tables.ts";

export type SeatRefusal = HeldRefusal | { readonly code: "committee-gone" | "seat-gone" | "seat-taken" | "seats-full" };
type Done = Promise<Result<null, SeatRefusal>>;

/** People that one body holds at most: beyond them it is a mailing list. */
const MOST_SEATS = 200;

/** Seats a person in a body of the pact, whom its meetings are told to from then on. */
export const addSeat = async (
  write: Write,
  { pactId, newId, seat }: { readonly pactId: string; readonly newId: () => string; readonly seat: Omit<Seat, "id"> },
): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const committees = await committeesOf(write.sql, write.tenant, pactId);
  if (!committees.some(({ id }) => id === seat.committeeId)) return refuse({ code: "committee-gone" });
  const seats = await seatsOf(write.sql, write.tenant, pactId, seat.committeeId);
  if (seats.length >= MOST_SEATS) return refuse({ code: "seats-full" });
  const isSame = (one: Seat): boolean =>
    seat.email === null ? one.email === null && one.name === seat.name && one.organisation === seat.organisation : one.email === seat.email;
  if (seats.some(isSame)) return refuse({ code: "seat-taken" });
  await write.insert(committeeSeat, [{ ...seat, id: newId(), pactId, createdAt: write.now, updatedAt: write.now }]);
  return ok(null);
};

/** Empties a seat: a name and an address leave the past of the body. */
const eraseSeat = async (write: Write, id: string): Promise<void> => {
  await write.erase(committeeSeat, id, { name: "", email: null });
  await write.remove(committeeSeat, [id]);
};

type Leaving = { readonly pactId: string; readonly today: string; readonly inviter: InvitationLetters };

/** Takes a person out of a body: the meetings they were invited to leave their calendar, and what was written to them is forgotten. */
export const removeSeat = async (write: Write, { id, ...leaving }: Leaving & { readonly id: string }): Done => {
  const { pactId } = leaving;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const seats = await seatsOf(write.sql, write.tenant, pactId);
  const seat = seats.find((one) => one.id === id);
  if (!seat) return refuse({ code: "seat-gone" });
  await withdrawFrom(write, { ...leaving, seat });
  await eraseSeat(write, id);
  return ok(null);
};

/** The people of a body that is followed no more leave it as well. */
export const removeSeatsOf = async (
  write: Write,
  { committeeId, ...leaving }: Leaving & { readonly committeeId: string },
): Promise<void> => {
  for (const seat of await seatsOf(write.sql, write.tenant, leaving.pactId, committeeId)) {
    await withdrawFrom(write, { ...leaving, seat });
    await eraseSeat(write, seat.id);
  }
};

/** Forgets a person in every body of a space, by their address. Nothing more is written to them. */
export const forgetSeatsAt = async (write: Write, email: string): Promise<void> => {
  if (email === "") return;
  const held = await write.sql
    .select({ id: committeeSeat.id })
    .from(committeeSeat)
    .where(and(eq(committeeSeat.tenantId, write.tenant), eq(committeeSeat.email, email)));
  for (const { id } of held) {
    await forgetTopic(write.sql, id);
    await eraseSeat(write, id);
  }
};
