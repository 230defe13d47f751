import { defineEvent } from "../../platform/events.ts";

/**
 * A person acts for an organisation no more, or only reads from now on: what they were given to do through that membership is theirs no more. `isErased`:
 * what is kept of them under it is forgotten as well.
 */
export const membershipEnded = defineEvent<{ readonly membership: string; readonly isErased: boolean }>("membership.ended");

/**
 * A person was erased from a space: higher modules forget in it what they hold about the account, in the same
 * transaction. `organisations` are those the person acted for, `email` the address they were known by, in lower case.
 */
export const accountErased = defineEvent<{
  readonly account: string;
  readonly email: string;
  readonly organisations: readonly string[];
}>("account.erased");
