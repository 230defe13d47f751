import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, gt, lt } from "drizzle-orm";
import * as oidc from "openid-client";
import { isLoopback } from "../../platform/config.ts";
import type { Platform } from "../../platform/platform.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { signInFlow } from "./identity.tables.ts";
import { type ProvidedPerson, readClaims } from "./provided-person.ts";
import { hashOf, newSecret } from "./secret.ts";

const LASTS_MS = 15 * 60_000;
/** What ProConnect gives of a public agent; another provider leaves out what it does not know. */
const SCOPE = "openid given_name usual_name email uid siret";

export const CALLBACK = "/sign-in/callback";
export const SIGNED_OUT = "/sign-out/done";

export type Provided = { readonly person: ProvidedPerson; readonly idToken: string | null; readonly next: string | null };

export type Provider = {
  /** Where to send the browser, and the secret that its cookie keeps meanwhile. */
  readonly begin: (next: string | null) => Promise<Result<{ readonly address: string; readonly flow: string }, IdentityRefusal>>;
  /** Reads what the browser brings back. `query` is that of the callback's address. */
  readonly finish: (query: string, flow: string) => Promise<Result<Provided, IdentityRefusal>>;
  /** Where to sign out at the provider too; null when it has no such place. */
  readonly signOut: (idToken: string, state: string) => Promise<string | null>;
};

const failed = (value: string): Result<never, IdentityRefusal> => refuse({ reason: "provider-failed", value });

/** What went wrong, in the provider's or the library's code: never a message, which could hold a token. */
const codeOf = (error: unknown): string => {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return error.error;
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
};

/** A provider of identities that speaks OpenID Connect, as ProConnect does: code flow, signatures checked, userinfo as JSON or JWT. */
export const createProvider = (
  settings: NonNullable<Platform["config"]["oidc"]>,
  { config: { origin }, database, clock, log }: Pick<Platform, "config" | "database" | "clock" | "log">,
): Provider => {
  const issuer = new URL(settings.issuer);
  let known: Promise<oidc.Configuration> | null = null;

  const discover = async (): Promise<oidc.Configuration> => {
    const insecure = issuer.protocol === "http:" && isLoopback(issuer.hostname.replace(/^\[|\]$/g, ""));
    const execute = [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])];
    const { clientId, clientSecret } = settings;
    const found = await oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretPost(clientSecret), { execute });
    const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    if (methods.includes("client_secret_post")) return found;
    const basic = new oidc.Configuration(found.serverMetadata(), clientId, undefined, oidc.ClientSecretBasic(clientSecret));
    for (const set of execute) set(basic);
    return basic;
  };
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  const attempted = async <T>(what: string, work: () => Promise<Result<T, IdentityRefusal>>): Promise<Result<T, IdentityRefusal>> => {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      log.info("sign-in.provider-failed", { what, code });
      return failed(code);
    }
  };

  return {
    begin: (next) =>
      attempted("begin", async () => {
        const provider = await configuration();
        const [flow, state, nonce] = [newSecret(), newSecret(), newSecret()];
        // ProConnect refuses a parameter it does not know: the code challenge goes only to a provider that says it takes one.
        const takesChallenge = provider.serverMetadata().code_challenge_methods_supported?.includes("S256") === true;
        const verifier = takesChallenge ? oidc.randomPKCECodeVerifier() : null;
        const now = clock();
        await database.sql.delete(signInFlow).where(lt(signInFlow.expiresAt, now));
        await database.sql
          .insert(signInFlow)
          .values({ tokenHash: hashOf(flow), state, nonce, verifier, next, expiresAt: new Date(now.getTime() + LASTS_MS) });
        const address = oidc.buildAuthorizationUrl(provider, {
          redirect_uri: origin + CALLBACK,
          scope: SCOPE,
          state,
          nonce,
          ...(verifier === null ? {} : { code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" }),
        });
        return ok({ address: address.href, flow });
      }),

    finish: (query, flow) =>
      attempted("finish", async () => {
        const [held] = await database.sql
          .delete(signInFlow)
          .where(and(eq(signInFlow.tokenHash, hashOf(flow)), gt(signInFlow.expiresAt, clock())))
          .returning();
        if (!held) return refuse({ reason: "flow-over", value: "" });
        const provider = await configuration();
        const tokens = await oidc.authorizationCodeGrant(provider, new URL(origin + CALLBACK + query), {
          expectedState: held.state,
          expectedNonce: held.nonce,
          idTokenExpected: true,
          ...(held.verifier === null ? {} : { pkceCodeVerifier: held.verifier }),
        });
        const claims = tokens.claims();
        if (!claims) return failed("id_token");
        const told = await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub);
        const person = readClaims(claims.iss, told);
        return person ? ok({ person, idToken: tokens.id_token ?? null, next: held.next }) : failed("email");
      }),

    signOut: async (idToken, state) => {
      try {
        const provider = await configuration();
        if (provider.serverMetadata().end_session_endpoint === undefined) return null;
        return oidc.buildEndSessionUrl(provider, { id_token_hint: idToken, state, post_logout_redirect_uri: origin + SIGNED_OUT }).href;
      } catch (error) {
        // Signing out here is done already; a provider out of reach must not show otherwise.
        log.info("sign-out.provider-failed", { code: codeOf(error) });
        return null;
      }
    },
  };
};
