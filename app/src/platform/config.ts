import { resolve } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";

/** A language model behind an OpenAI-compatible address; `seconds` is what it may take for one document. */
export type ModelSettings = { readonly url: string; readonly name: string; readonly key: string | null; readonly seconds: number };

/** The settings of one running Levier, read once from the environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly mirror: string | null;
  readonly demonstration: boolean;
  /** Largest file or text one may send, in bytes. */
  readonly maxUpload: number;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  readonly smtpUrl: string | null;
  readonly sessionSecret: string | null;
  /** The address people use, when a proxy stands in front; else made from the host and port. */
  readonly origin: string;
  /** Null unless one was named: texts are then read by rules alone, and go nowhere. */
  readonly model: ModelSettings | null;
};

const blank = (value: unknown): unknown => (value === "" ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const environment = z.object({
  PORT: setting(z.coerce.number().int().min(0).max(65535)),
  HOST: setting(z.string()),
  LEVIER_DATA_DIR: setting(z.string()),
  DATABASE_URL: setting(z.url({ protocol: /^postgres(ql)?$/ })),
  LEVIER_MIRROR: setting(z.string()),
  LEVIER_DEMO: setting(z.enum(["0", "1"])),
  LEVIER_MAX_UPLOAD: setting(z.string().regex(/^\d+(\.\d+)?\s*(k|m|g)?b?$/i)),
  LEVIER_ORIGIN: setting(z.url({ protocol: /^https?$/ })),
  OIDC_ISSUER: setting(z.url()),
  OIDC_CLIENT_ID: setting(z.string()),
  OIDC_CLIENT_SECRET: setting(z.string()),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ })),
  SESSION_SECRET: setting(z.string().min(32)),
  LEVIER_MODEL_URL: setting(z.url({ protocol: /^https?$/ })),
  LEVIER_MODEL: setting(z.string()),
  LEVIER_MODEL_KEY: setting(z.string().regex(/^[\x21-\x7e]+$/, "a key has no space and no accent")),
  LEVIER_MODEL_SECONDS: setting(z.coerce.number().min(1).max(600)),
});

const MULTIPLES: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };

/** `15 MB` or `500kB` or a number of bytes, in bytes. */
export const readSize = (text: string): number => {
  const match = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(text);
  return Math.round(Number(match?.[1] ?? 0) * (MULTIPLES[(match?.[2] ?? "").toLowerCase()] ?? 1));
};

export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

type Environment = z.infer<typeof environment>;

const isDemonstrable = (set: Environment, host: string): boolean => !set.DATABASE_URL && !set.OIDC_ISSUER && isLoopback(host);

const providerOf = ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Environment): Config["oidc"] =>
  OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
    ? { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
    : null;

const modelOf = ({ LEVIER_MODEL_URL: url, LEVIER_MODEL: name, LEVIER_MODEL_KEY, LEVIER_MODEL_SECONDS }: Environment): Config["model"] =>
  url && name ? { url, name, key: LEVIER_MODEL_KEY ?? null, seconds: LEVIER_MODEL_SECONDS ?? 60 } : null;

/** A model is named with its address, or not at all: half of it would leave one to believe that it reads. */
const modelAtOdds = (set: Environment): string | null => {
  const { username, password } = new URL(set.LEVIER_MODEL_URL ?? "http://localhost");
  if (username !== "" || password !== "")
    return "LEVIER_MODEL_URL: an address that carries a name or a password is refused. Put the key in LEVIER_MODEL_KEY.";
  if (modelOf(set)) return null;
  const given = (["LEVIER_MODEL_URL", "LEVIER_MODEL", "LEVIER_MODEL_KEY", "LEVIER_MODEL_SECONDS"] as const).find((name) => set[name]);
  if (!given) return null;
  const missing = (["LEVIER_MODEL_URL", "LEVIER_MODEL"] as const).filter((name) => !set[name]).join(" and ");
  return `${given}: a language model is set without ${missing}. Set both LEVIER_MODEL_URL and LEVIER_MODEL, or unset them all.`;
};

/** What the settings ask together and no one of them alone can refuse; null when they agree. */
const contradiction = (set: Environment, host: string): string | null => {
  if (set.LEVIER_DEMO === "1" && !isDemonstrable(set, host))
    return "LEVIER_DEMO: 1 opens demonstration sign-ins without a password, which is refused with DATABASE_URL, OIDC_ISSUER or a HOST that is not loopback. Unset LEVIER_DEMO, or unset these.";
  if (set.OIDC_ISSUER && !providerOf(set))
    return "OIDC_ISSUER: a provider is named without OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. Set both.";
  return modelAtOdds(set);
};

const configOf = (set: Environment): Config => {
  const host = set.HOST ?? "localhost";
  const port = set.PORT ?? 3000;
  return {
    port,
    host,
    dataFolder: resolve(set.LEVIER_DATA_DIR ?? ".levier"),
    databaseUrl: set.DATABASE_URL ?? null,
    mirror: set.LEVIER_MIRROR ?? null,
    demonstration: isDemonstrable(set, host) && set.LEVIER_DEMO !== "0",
    maxUpload: readSize(set.LEVIER_MAX_UPLOAD ?? "15MB"),
    oidc: providerOf(set),
    smtpUrl: set.SMTP_URL ?? null,
    sessionSecret: set.SESSION_SECRET ?? null,
    origin: (set.LEVIER_ORIGIN ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`).replace(/\/$/, ""),
    model: modelOf(set),
  };
};

/** Reads the settings; a refusal is one sentence that names the variable, its value and the mend. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Result<Config, string> => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const shown = /SECRET|URL|KEY/.test(name) ? "its value" : `"${env[name]}"`;
    return refuse(`${name}: ${shown} is not usable (${issue?.message}). Correct it or leave it unset.`);
  }
  const refusal = contradiction(parsed.data, parsed.data.HOST ?? "localhost");
  return refusal === null ? ok(configOf(parsed.data)) : refuse(refusal);
};
