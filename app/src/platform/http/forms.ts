import { createHmac, randomBytes } from "node:crypto";
import { isSameSecret } from "../same-secret.ts";

/** Characters of a token that are drawn anew each time. */
const SALT = 16;

const saltedToken = (secret: string, visit: string, salt: string): string =>
  `${salt}${createHmac("sha256", secret).update(`form ${salt} ${visit}`).digest("base64url")}`;

/**
 * The token that every form carries, made from the secret of the visit or session: another site can neither read nor
 * guess it (CSRF), and it needs no storage. No two are alike: what a compressed page weighs tells nothing of it (BREACH).
 */
export const formToken = (secret: string, visit: string): string =>
  saltedToken(secret, visit, randomBytes((SALT * 3) / 4).toString("base64url"));

export const isFormToken = (secret: string, visit: string, token: unknown): boolean =>
  typeof token === "string" && isSameSecret(saltedToken(secret, visit, token.slice(0, SALT)), token);

/**
 * Text fields of a posted form; a field sent several times keeps its last value, files are left out. So are the NUL
 * characters, which no keyboard writes and no text column takes.
 */
export const textFields = (form: FormData): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value.replaceAll("\0", "");
  return fields;
};
