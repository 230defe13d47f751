import { defineSlot } from "../../platform/slots.ts";
import type { PactContent } from "./pact.schema.ts";

/** A place on a pact's page where higher modules show what they hold on it: what was measured, what was said. */
export const pactPage = defineSlot<{ readonly id: string; readonly tenant: string; readonly slug: string; readonly content: PactContent }>(
  "pact.page",
);
