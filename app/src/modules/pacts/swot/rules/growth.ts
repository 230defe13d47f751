import type { Rule } from "../proposal.ts";
import { bySide } from "./sides.ts";

/** What grew, or fell, otherwise than elsewhere, the difference established: a strength on the favourable side, a weakness on the other. */
export const growth: Rule = (diagnosis) => bySide(diagnosis, "growth");
