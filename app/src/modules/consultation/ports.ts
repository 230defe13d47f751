import type { Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";
import type { ResultsOf } from "./proposals/threads.ts";

/** What consultation needs from elsewhere: what pacts need, and its own operations in the policy. */
export type Consultation = Pacts & {
  readonly mayConsult: (viewer: Viewer, operation: "run-consultation" | "contribute", organisation: string | null) => boolean;
  /** What actions gave so far, as the module that counts it tells; absent as long as none does. */
  readonly resultsOf?: ResultsOf;
};
