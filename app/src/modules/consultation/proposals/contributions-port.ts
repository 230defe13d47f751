import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";

/** A step that authors of contributions are told of. `step` names it, so that each is told once. */
export type AuthorStep = { readonly step: string; readonly words: string; readonly address: string };

/** What proposals need of the contributions they are made from. */
export type ContributionsPort = {
  /** The titles of those that are published, by identifier. */
  readonly titlesOf: (sql: Sql, tenant: string, pactId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Tells those of their authors who asked to be told. */
  readonly tell: (write: Write, pact: PactRow, ids: readonly string[], step: AuthorStep) => Promise<void>;
};
