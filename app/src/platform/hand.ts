import type { InferInsertModel } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Sql } from "./database/database.ts";
import type { Event } from "./event.ts";
import type { Row } from "./platform.tables.ts";

/** A table of a space's rows: its key is `(tenant_id, id)`. */
export type SpaceTable = PgTable & { readonly tenantId: PgColumn; readonly id: PgColumn };

/** Who changes what, in which space, and why. `thread` is the pact (or other page) whose history shows it. */
export type Writing = {
  readonly tenant: string;
  /** The account that acts; null for the program itself. */
  readonly actor: string | null;
  readonly operation: string;
  readonly thread?: string;
  readonly why?: string | null;
};

/** The hand that writes: every change goes through it, so every change is audited, in the transaction that makes it. */
export type Write = {
  readonly sql: Sql;
  readonly tenant: string;
  readonly now: Date;
  /** Adds rows; `tenantId` is set here. */
  readonly insert: <T extends SpaceTable>(table: T, rows: readonly Omit<InferInsertModel<T>, "tenantId">[]) => Promise<void>;
  /** Changes one row; false when it is not there. An update that changes nothing leaves no trace. */
  readonly update: <T extends SpaceTable>(
    table: T,
    id: string,
    changes: Partial<Omit<InferInsertModel<T>, "tenantId" | "id">>,
  ) => Promise<boolean>;
  /** Changes rows, each in its own way; those that are not there are left out. What `update` does, for many. */
  readonly updateMany: (table: SpaceTable, changes: ReadonlyMap<string, Row>) => Promise<void>;
  readonly remove: (table: SpaceTable, ids: readonly string[]) => Promise<void>;
  /** Replaces the personal content of a row, and of its whole past in the audit, by a tombstone. */
  readonly erase: <T extends SpaceTable>(
    table: T,
    id: string,
    tombstone: Partial<Omit<InferInsertModel<T>, "tenantId" | "id">>,
  ) => Promise<void>;
  /** Names what public pages show and this write changes: pages that carry one of these tags are dropped at commit. */
  readonly touch: (...tags: readonly string[]) => void;
  readonly emit: <P>(event: Event<P>, payload: P) => Promise<void>;
};
