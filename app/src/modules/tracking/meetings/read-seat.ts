import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { faultOf } from "../../pacts/index.ts";
import type { Seat } from "./attendance.ts";
import { blank, type MeetingFault, type Typed, upTo } from "./read-meeting.ts";

type Party = { readonly id: string; readonly name: string };

const seatForm = z.object({
  committeeId: z.uuid(),
  party: blank.pipe(z.uuid().nullable()),
  organisation: upTo(300),
  person: z.string().trim().min(1).max(200),
  email: upTo(254),
});

/** A seat as its form says it: for a party of the pact, or for another organisation in words. */
export const readSeat = (
  typed: Typed,
  parties: readonly Party[],
  readEmail: (text: string) => string | null,
): Result<Omit<Seat, "id">, MeetingFault> => {
  const read = seatForm.safeParse(typed);
  if (!read.success) return refuse(faultOf(read.error, typed));
  const { committeeId, party, organisation, person, email: written } = read.data;
  const member = parties.find(({ id }) => id === party);
  const name = member?.name ?? organisation;
  if (name === null) return refuse({ field: "organisation", value: "" });
  const email = written === null ? null : readEmail(written);
  if (written !== null && email === null) return refuse({ field: "email", value: written });
  return ok({ committeeId, memberId: member?.id ?? null, organisation: name, name: person, email });
};

type Referents = {
  readonly id: string;
  readonly name: string;
  readonly politicalName: string | null;
  readonly politicalContact: string | null;
  readonly technicalName: string | null;
  readonly technicalContact: string | null;
};

/** Those who may sit in a body: the referents that the parties named, with the address their contact holds, and who is not there yet. */
export const proposedSeats = (
  profiles: readonly Referents[],
  seats: readonly Seat[],
  readEmail: (text: string) => string | null,
): { readonly memberId: string; readonly organisation: string; readonly name: string; readonly email: string | null }[] => {
  const emailIn = (contact: string | null): string | null =>
    (contact ?? "").split(/[\s,;<>()]+/).flatMap((word) => (word.includes("@") ? (readEmail(word) ?? []) : []))[0] ?? null;
  return profiles
    .flatMap(({ id, name, politicalName, politicalContact, technicalName, technicalContact }) =>
      [
        { name: politicalName, contact: politicalContact },
        { name: technicalName, contact: technicalContact },
      ].flatMap(({ name: person, contact }) =>
        person === null ? [] : [{ memberId: id, organisation: name, name: person, email: emailIn(contact) }],
      ),
    )
    .filter(({ name, email }) => !seats.some((seat) => seat.name === name || (email !== null && seat.email === email)));
};
