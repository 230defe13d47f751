import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import OidcProvider, { type Configuration } from "oidc-provider";
import { createRelay, listen, type Meddling, stop } from "./provider-relay.testing.ts";
import { walkTo } from "./provider-visitor.testing.ts";

const CLIENT = { id: "levier", secret: "a-secret-of-the-client-32-characters-long" };

type Claims = Readonly<Record<string, unknown>>;
type Habits = { readonly jwtUserinfo?: boolean; readonly method?: "client_secret_post" | "client_secret_basic" };

export type TestProvider = {
  readonly settings: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  /** Walks from the address where a browser is sent to the one where it is brought back, signed in as the given person. */
  readonly visit: (address: string, login: string) => Promise<URL>;
  readonly follow: (address: string) => Promise<URL | null>;
  /** Signs other claims with the provider's own key. */
  readonly sign: (claims: Claims) => string;
  readonly meddle: (meddling: Meddling | null) => void;
  readonly close: () => Promise<void>;
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * A real provider of identities on loopback, with ProConnect's claims, behind a relay that a test may tell to lie.
 * `origin` is the application's; people are known by their login.
 */
export const startProvider = async (
  origin: string,
  people: Readonly<Record<string, Claims>>,
  { jwtUserinfo = false, method = "client_secret_post" }: Habits = {},
): Promise<TestProvider> => {
  let meddling: Meddling | null = null;
  const inner = createServer();
  const relay = createRelay(await listen(inner), () => meddling);
  const issuer = `http://127.0.0.1:${await listen(relay)}`;

  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/sign-out/done`],
        token_endpoint_auth_method: method,
        ...(jwtUserinfo ? { userinfo_signed_response_alg: "RS256" } : {}),
      },
    ],
    clientAuthMethods: [method],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kty: "RSA", kid: "key", alg: "RS256", use: "sig" }] },
    cookies: { keys: ["cookie-key-of-the-test-provider"] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
      uid: ["uid"],
      siret: ["siret"],
    },
    scopes: ["openid", "email", "given_name", "usual_name", "uid", "siret"],
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true }, jwtUserinfo: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
    ttl: { IdToken: 3600, AccessToken: 600, AuthorizationCode: 60, Grant: 3600, Interaction: 600, Session: 3600 },
  };
  const provider = new OidcProvider(issuer, configuration);
  provider.proxy = true;
  inner.on("request", provider.callback());

  return {
    settings: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
    visit: async (address, login) => {
      const back = await walkTo(origin, address, { login, password: "any" });
      if (!back) throw new Error("the provider did not lead back");
      return back;
    },
    follow: (address) => walkTo(origin, address, { logout: "yes" }),
    sign: (claims) => {
      const content = `${encode({ alg: "RS256", typ: "JWT", kid: "key" })}.${encode(claims)}`;
      return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey, "base64url")}`;
    },
    meddle: (changed) => {
      meddling = changed;
    },
    close: async () => {
      await Promise.all([stop(inner), stop(relay)]);
    },
  };
};
