import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dated, frenchText, spaceKey, spacePrimaryKey } from "../../platform/database/columns.ts";
import { roles } from "../../platform/http/viewer.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Reference table: a person who can sign in, in whichever spaces. Address and name are emptied when the account is closed. */
export const account = pgTable(
  "account",
  {
    id: uuid("id").primaryKey(),
    email: text("email").unique(),
    name: text("name").notNull(),
    oidcIssuer: text("oidc_issuer"),
    oidcSubject: text("oidc_subject"),
    /** May be signed in to without a password, where the demonstration is open. */
    demonstration: boolean("demonstration").notNull().default(false),
    closedAt: moment("closed_at"),
    ...dated,
  },
  (table) => [uniqueIndex("account_by_subject").on(table.oidcIssuer, table.oidcSubject)],
);

/** Reference table: a person signed in on one device. The secret itself is only in that device's cookie. */
export const session = pgTable(
  "session",
  {
    id: uuid("id").primaryKey(),
    tokenHash: text("token_hash").notNull().unique(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** For whom the person acts now; null for someone who is a member of nothing, or has yet to choose. */
    tenantId: text("tenant_id"),
    membershipId: uuid("membership_id"),
    /** What the provider gave, asked back at sign-out. */
    idToken: text("id_token"),
    seenAt: moment("seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [index("session_of_account").on(table.accountId), index("session_by_expiry").on(table.expiresAt)],
);

/** Reference table: a link sent to sign in, good once. Made for an unknown address too, then without account and never sent. */
export const signInLink = pgTable("sign_in_link", {
  id: uuid("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  accountId: uuid("account_id").references(() => account.id),
  next: text("next"),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
});

/** Reference table: a sign-in under way at the provider, tied to one browser by a cookie, good once. */
export const signInFlow = pgTable("sign_in_flow", {
  tokenHash: text("token_hash").primaryKey(),
  state: text("state").notNull(),
  nonce: text("nonce").notNull(),
  verifier: text("verifier"),
  next: text("next"),
  expiresAt: moment("expires_at").notNull(),
});

/** Reference table: how often something was tried in a window of time, by a key that tells neither address nor person. */
export const attempt = pgTable(
  "attempt",
  { key: text("key").notNull(), since: moment("since").notNull(), count: integer("count").notNull() },
  (table) => [primaryKey({ columns: [table.key, table.since] }), index("attempt_by_age").on(table.since)],
);

export const organisation = pgTable(
  "organisation",
  {
    ...spaceKey,
    name: frenchText("name").notNull(),
    kind: text("kind").notNull(),
    siren: text("siren"),
    /** Typed code of the territory it stands for, `epci-246700488`. */
    territory: text("territory"),
    /** NUTS code of a foreign authority. */
    nuts: text("nuts"),
    /** Leads the space: its administrators add the others. */
    leads: boolean("leads").notNull().default(false),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    uniqueIndex("organisation_siren").on(table.tenantId, table.siren),
    index("organisation_by_name").on(table.tenantId, table.name),
  ],
);

/** A person acting for an organisation. Ended rather than deleted: what they did keeps their name until they are erased. */
export const membership = pgTable(
  "membership",
  {
    ...spaceKey,
    organisationId: uuid("organisation_id").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    role: text("role", { enum: roles }).notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    endedAt: moment("ended_at"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.organisationId], foreignColumns: [organisation.tenantId, organisation.id] }),
    uniqueIndex("membership_of_account").on(table.tenantId, table.organisationId, table.accountId),
    index("membership_by_account").on(table.accountId),
  ],
);

export const invitation = pgTable(
  "invitation",
  {
    ...spaceKey,
    organisationId: uuid("organisation_id").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: roles }).notNull(),
    tokenHash: text("token_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.organisationId], foreignColumns: [organisation.tenantId, organisation.id] }),
    uniqueIndex("invitation_token").on(table.tenantId, table.tokenHash),
    index("invitation_of_organisation").on(table.tenantId, table.organisationId),
    index("invitation_by_email").on(table.email),
  ],
);

/** A secret that stands for a member in the API, with at most their role. */
export const apiToken = pgTable(
  "api_token",
  {
    ...spaceKey,
    membershipId: uuid("membership_id").notNull(),
    role: text("role", { enum: roles }).notNull(),
    tokenHash: text("token_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ columns: [table.tenantId, table.membershipId], foreignColumns: [membership.tenantId, membership.id] }),
    uniqueIndex("api_token_hash").on(table.tenantId, table.tokenHash),
  ],
);

/** Tables whose rows the audit vouches for. */
export const identitySpaceTables = [organisation, membership, invitation, apiToken] as const;
export const identityTables = [account, session, signInLink, signInFlow, attempt, ...identitySpaceTables] as const;
