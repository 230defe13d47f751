import type { Viewer } from "../../../platform/http/viewer.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Territories } from "../territories.ts";
import type { Register } from "./register/register.ts";

/** What the pages of establishments need from elsewhere: the policy, the names of a space's members, the territories, the register. */
export type Establishments = {
  readonly platform: Platform;
  readonly territories: Territories;
  readonly register: Register;
  /** Whether a member may read what the team of their space wrote, or write for an organisation; their own when it is not named. */
  readonly can: (viewer: Viewer, operation: "read-follow-up" | "follow-establishments", organisation?: string | null) => boolean;
  /** Names of accounts, for the members of their space alone; an account closed since is absent. */
  readonly namesOf: (tenant: string, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};
