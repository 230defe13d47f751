import { dayInParis } from "@levier/kernel";
import { accountErased } from "../../identity/index.ts";
import { committeeRemoved, holdPact } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { inviterFor } from "./inviter.ts";
import { forgetSeatsAt, removeSeatsOf } from "./write-seats.ts";

/** Seats go with what they were of: a body that is followed no more, a person who was erased. */
export const followSeats = (needs: Pick<Tracking, "platform" | "letters">): void => {
  const { events } = needs.platform;
  events.on(accountErased, (write, { email }) => forgetSeatsAt(write, email));
  events.on(committeeRemoved, async (write, { pactId, committeeId }) => {
    const head = await holdPact(write, pactId);
    if (!head.ok) throw new Error(`the pact ${pactId} of a body that was taken out is not held`);
    await removeSeatsOf(write, { pactId, committeeId, today: dayInParis(write.now), inviter: inviterFor(needs, head.value) });
  });
};
