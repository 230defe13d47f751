import type { Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";

/** What studies need from elsewhere: what pacts need, and their own operation in the policy. */
export type Impact = Pacts & {
  readonly mayEvaluate: (viewer: Viewer, operation: "evaluate-pact", organisation: string | null) => boolean;
};
