import type { Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";

/** What tracking needs from elsewhere: what pacts need, and its own operations in the policy. */
export type Tracking = Pacts & {
  readonly mayTrack: (viewer: Viewer, operation: "track-pact" | "record-achievement", organisation: string | null) => boolean;
};
