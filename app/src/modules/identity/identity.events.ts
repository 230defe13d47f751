import { defineEvent } from "../../platform/events.ts";

/**
 * A person was erased from a space: higher modules forget in it what they hold about the account, in the same
 * transaction. `organisations` are those the person acted for.
 */
export const accountErased = defineEvent<{ readonly account: string; readonly organisations: readonly string[] }>("account.erased");
