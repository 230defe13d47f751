import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";

/** What tracking needs from elsewhere: what pacts need, and its own operations in the policy. */
export type Tracking = Pacts & {
  /** Who acts for an organisation of a space now, with the address they are written to. */
  readonly members: (
    tenant: string,
    organisation: string,
  ) => Promise<readonly { readonly id: string; readonly account: string; readonly name: string; readonly email: string }[]>;
  /** Counts what is sent by the link of a letter, and says whether its network stays within the limit. */
  readonly mayAnswer: (c: Context<Env>) => Promise<boolean>;
  readonly mayTrack: (viewer: Viewer, operation: "track-pact" | "record-achievement", organisation: string | null) => boolean;
};
