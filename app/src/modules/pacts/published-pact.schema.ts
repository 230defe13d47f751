import { z } from "zod";
import { pactFollowUp } from "./follow-up/pact-follow-up.schema.ts";
import { pactContent } from "./pact.schema.ts";
import { publishedLine } from "./swot/swot.schema.ts";

/** A pact as the API gives it: what its texts say, and what becomes of it once somebody follows it. */
export const publishedPact = pactContent.safeExtend({ followUp: pactFollowUp.optional(), swot: z.array(publishedLine).optional() });
export type PublishedPact = z.infer<typeof publishedPact>;
