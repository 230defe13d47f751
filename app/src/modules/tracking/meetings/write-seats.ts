import { ok, type Result, refuse } from "@levier/kernel";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { committeesOf, type HeldRefusal, holdPact } from "../../pacts/index.ts";
import type { Seat } from "./attendance.ts";
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

/** Takes a person out of a body: their name and address leave its past, and what was written to them is forgotten. */
export const removeSeat = async (write: Write, { pactId, id }: { readonly pactId: string; readonly id: string }): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const seats = await seatsOf(write.sql, write.tenant, pactId);
  if (!seats.some((seat) => seat.id === id)) return refuse({ code: "seat-gone" });
  await write.erase(committeeSeat, id, { name: "", email: null });
  await write.remove(committeeSeat, [id]);
  await forgetTopic(write.sql, id);
  return ok(null);
};
