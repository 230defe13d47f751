import { defineEvent } from "../../platform/events.ts";

/** A pact that became public, changed or went, as the modules above hear of it, in the same transaction. */
export type PactEvent = { readonly id: string; readonly slug: string; readonly version: number };

export const pactPublished = defineEvent<PactEvent>("pact.published");
export const pactCorrected = defineEvent<PactEvent & { readonly reason: string }>("pact.corrected");
export const pactWithdrawn = defineEvent<PactEvent & { readonly reason: string }>("pact.withdrawn");

/** A body that steers a pact is followed no more. */
export const committeeRemoved = defineEvent<{ readonly pactId: string; readonly committeeId: string }>("committee.removed");
