import { createHmac } from "node:crypto";
import { isSameSecret } from "../same-secret.ts";

/**
 * The token that every form carries, made from the secret of the visit or session: another site can neither read nor
 * guess it (CSRF), and it needs no storage.
 */
export const formToken = (secret: string, visit: string): string =>
  createHmac("sha256", secret).update(`form ${visit}`).digest("base64url");

export const isFormToken = (secret: string, visit: string, token: unknown): boolean =>
  typeof token === "string" && isSameSecret(formToken(secret, visit), token);

/**
 * Text fields of a posted form; a field sent several times keeps its last value, files are left out. So are the NUL
 * characters, which no keyboard writes and no text column takes.
 */
export const textFields = (form: FormData): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value.replaceAll("\0", "");
  return fields;
};
