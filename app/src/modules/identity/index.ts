import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { LocalCommand } from "../../platform/local-commands.ts";
import { createMailer, type Mailer } from "../../platform/mail.ts";
import type { Module, Platform } from "../../platform/platform.ts";
import { accountRoutes } from "./account.routes.tsx";
import { tokenCommand } from "./api-tokens.ts";
import { readEmail } from "./email.ts";
import { invitationRoutes } from "./invitation.routes.tsx";
import { type Member, membersOf, namesOf, organisationsOf } from "./memberships.ts";
import { networkOf } from "./network.ts";
import { organisationRoutes } from "./organisation.routes.tsx";
import { organisationsRoutes } from "./organisations.routes.tsx";
import type { Identity, ReadPlace } from "./ports.ts";
import { providerRoutes } from "./provider.routes.tsx";
import { createProvider } from "./provider.ts";
import { isWithinLimit, mayAskLetter } from "./rate-limit.ts";
import { spaceCommand } from "./run-space-command.ts";
import { readViewer } from "./session-middleware.ts";
import { signInRoutes } from "./sign-in.routes.tsx";
import { hasSpace } from "./spaces.ts";

export { demonstrationPeople } from "./demonstration.ts";
export { accountErased, membershipEnded } from "./identity.events.ts";
export { identitySpaceTables, identityTables } from "./identity.tables.ts";
export { can } from "./policy.ts";
export { identitySeed, seedId, seedIdentity } from "./seed-identity.ts";

export type IdentityFront = {
  /** Mounted after `readVisit` and before `guardForms`: says who is there. */
  readonly session: MiddlewareHandler<Env>;
  /** Call `mailer.start()` once the server listens: what could not leave earlier is sent then. */
  readonly mailer: Mailer;
  /** An address as it is kept, trimmed and in lower case; null when the text is none. */
  readonly readEmail: (text: string) => string | null;
  /** Counts a message asked for by someone not signed in, and says whether it stays within the limits of subscriptions. */
  readonly mayAsk: (c: Context<Env>, email: string) => Promise<boolean>;
  /** Counts what is sent by the link of a letter, and says whether its network stays within the limit. */
  readonly mayAnswer: (c: Context<Env>) => Promise<boolean>;
  readonly organisations: (tenant: string) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly namesOf: (tenant: string, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Who acts for an organisation now, by name; their addresses are shown to the members of the space alone. */
  readonly members: (tenant: string, organisation: string) => Promise<readonly Member[]>;
  /** `levier token --role ROLE`. */
  readonly token: LocalCommand;
  /** `levier space add` and `levier space list`. */
  readonly space: LocalCommand;
  /** Whether any space is open on this installation. */
  readonly hasSpace: () => Promise<boolean>;
};

export const createIdentityModule = (platform: Platform, readPlace: ReadPlace): Module & IdentityFront => {
  const { config, database } = platform;
  const mailer = createMailer(platform);
  const identity: Identity = { platform, mailer, readPlace, provider: config.oidc ? createProvider(config.oidc, platform) : null };
  return {
    routes: new Hono<Env>()
      .route("/", signInRoutes(identity))
      .route("/", providerRoutes(identity))
      .route("/", accountRoutes(identity))
      .route("/", organisationsRoutes(identity))
      .route("/", organisationRoutes(identity))
      .route("/", invitationRoutes(identity)),
    session: readViewer(platform),
    mailer,
    readEmail,
    mayAsk: (c, email) => mayAskLetter(platform, "subscription", { email, network: networkOf(c) }),
    mayAnswer: (c) => isWithinLimit(platform, "answerNetwork", networkOf(c)),
    organisations: (tenant) => organisationsOf(database.sql, tenant),
    namesOf: (tenant, accounts) => namesOf(database.sql, tenant, accounts),
    members: (tenant, organisation) => membersOf(database.sql, tenant, organisation),
    token: tokenCommand(platform),
    space: spaceCommand(identity),
    hasSpace: () => hasSpace(database.sql),
  };
};
