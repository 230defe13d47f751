import { defineSlot } from "../../platform/slots.ts";
import type { PactContent } from "./pact.schema.ts";

/** A place on a pact's page where higher modules show what they hold on it: what was measured, what was said. */
export const pactPage = defineSlot<{ readonly id: string; readonly tenant: string; readonly slug: string; readonly content: PactContent }>(
  "pact.page",
);

/** A place on the page where a reader follows a pact, and on its summary (`isBrief`), where higher modules tell what was measured and done. */
export const followUpPage = defineSlot<{
  readonly id: string;
  readonly tenant: string;
  readonly slug: string;
  /** `2026-03-14`. */
  readonly today: string;
  readonly isBrief: boolean;
}>("pact.follow-up");

/**
 * Where a commitment comes from, told beside it by the module that knows. `pact` is the same object for all those of one page, so that
 * who fills the slot may read once for all of them.
 */
export const pledgeOrigin = defineSlot<{
  readonly pact: { readonly id: string; readonly tenantId: string; readonly slug: string };
  readonly pledgeId: string;
}>("pledge.origin");

/** A place on the page of an action where higher modules show where it comes from, and what came of it. */
export const sheetPage = defineSlot<{ readonly id: string; readonly pactId: string; readonly tenant: string; readonly slug: string }>(
  "sheet.page",
);
