import type { Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";

/** What consultation needs from elsewhere: what pacts need, and its own operations in the policy. */
export type Consultation = Pacts & {
  readonly mayConsult: (viewer: Viewer, operation: "run-consultation" | "contribute", organisation: string | null) => boolean;
};
