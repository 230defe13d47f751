import { createHash, randomBytes } from "node:crypto";

/** A secret that cannot be guessed: 256 bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret. It needs no salt or slowness: there is nothing to guess it from. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** A secret that says in which space its row stands, so that it is looked for there alone. */
export const inSpace = (tenant: string, secret: string): string => `${tenant}.${secret}`;

export const readInSpace = (text: string): { tenant: string; secret: string } | null => {
  const match = /^([\w-]{1,100})\.([\w-]{43})$/.exec(text);
  return match?.[1] && match[2] ? { tenant: match[1], secret: match[2] } : null;
};
