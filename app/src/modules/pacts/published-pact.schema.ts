import type { z } from "zod";
import { livedPact } from "./follow-up/lived-pact.schema.ts";
import { pactContent } from "./pact.schema.ts";

/** A pact as the API gives it: what its texts say, and what becomes of it once somebody follows it. */
export const publishedPact = pactContent.safeExtend({ followUp: livedPact.optional() });
export type PublishedPact = z.infer<typeof publishedPact>;
