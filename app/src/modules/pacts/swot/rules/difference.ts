import type { Rule } from "../proposal.ts";
import { LARGE_EMPLOYERS } from "./dependence.ts";
import { bySide } from "./sides.ts";

/**
 * A figure that stands on the favourable side of another territory, the difference established, is a strength; on the other side, a
 * weakness. A growth goes by its own rule, and so does what depends on few employers.
 */
export const difference: Rule = (diagnosis) =>
  bySide(diagnosis, "difference").filter(({ figure, quadrant }) => figure.key !== `figure:${LARGE_EMPLOYERS}` || quadrant === "strength");
