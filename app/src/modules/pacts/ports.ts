import type { Context } from "hono";
import type { Entry } from "../../platform/audit/chain.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Territories } from "../territories/index.ts";
import type { NetJobs } from "./financing/cost-per-job.ts";
import type { PactChange } from "./history-entries.ts";

/** Letters that someone without an account asks for. */
export type Letters = {
  readonly mailer: Mailer;
  /** An address as it is kept; null when the text is none. */
  readonly readEmail: (text: string) => string | null;
  /** Counts one message asked for, and says whether it stays within the limits of its address and of the network. */
  readonly mayAsk: (c: Context<Env>, email: string) => Promise<boolean>;
};

/** What each of some commits of a pact changed beyond the pact itself, as the public may read it, in their order. */
export type ToldChanges = (
  sql: Sql,
  tenant: string,
  pactId: string,
  commits: readonly (readonly Entry[])[],
) => Promise<readonly (readonly PactChange[])[]>;

/** What pacts need from elsewhere: the policy, the names of a space's members, the territories. */
export type Pacts = {
  readonly platform: Platform;
  readonly territories: Territories;
  /** Whether a member may, on a pact of the given organisation. */
  readonly can: (viewer: Viewer, operation: "withdraw-pact" | "live-pact" | "write-diagnosis", organisation: string | null) => boolean;
  /** The organisations of a space: who acts for a party. */
  readonly organisations: (tenant: string) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Names of accounts, for the members of their space alone; an account closed since is absent. */
  readonly namesOf: (tenant: string, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly letters: Letters;
  /** What the history of a pact tells of what higher modules hold on it; absent as long as none tells anything. */
  readonly toldChanges?: ToldChanges;
  /** The net jobs that an impact study of a pact estimates; absent as long as no module keeps studies. */
  readonly netJobs?: (tenant: string, pactId: string) => Promise<NetJobs | null>;
};
