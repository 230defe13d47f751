import { createHmac } from "node:crypto";
import { isSameSecret } from "../../platform/same-secret.ts";

/** What a link of a letter lets its reader do: see to their text, stop its news, write to the groups that invited them. */
type LinkAct = "author" | "stop" | "guest";

const sealOf = (secret: string, what: string): string => createHmac("sha256", secret).update(`consultation ${what}`).digest("base64url");

/** A link's token: it names a text or a guest and proves that this installation wrote it, without anything being stored. */
export const linkToken = (secret: string, act: LinkAct, id: string): string => `${id}.${sealOf(secret, `${act} ${id}`)}`;

/** What a token names; null when this installation did not write it for this act. */
export const readLinkToken = (secret: string, act: LinkAct, token: string): string | null => {
  const [, id, seal] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
  return id !== undefined && seal !== undefined && isSameSecret(sealOf(secret, `${act} ${id}`), seal) ? id : null;
};

/** Says when a form was shown and names what it will make: sent twice, it makes one thing. */
export const formStamp = (secret: string, id: string, at: Date): string => {
  const said = `${id}.${at.getTime().toString(36)}`;
  return `${said}.${sealOf(secret, `form ${said}`)}`;
};

export const readFormStamp = (secret: string, stamp: string): { readonly id: string; readonly at: number } | null => {
  const [, said, id, at, seal] = /^(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(stamp) ?? [];
  if (said === undefined || id === undefined || at === undefined || seal === undefined) return null;
  return isSameSecret(sealOf(secret, `form ${said}`), seal) ? { id, at: Number.parseInt(at, 36) } : null;
};
