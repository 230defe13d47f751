import { createHmac, timingSafeEqual } from "node:crypto";

const sealOf = (secret: string, purpose: string, id: string): string =>
  createHmac("sha256", secret).update(`${purpose} ${id}`).digest("base64url");

/** A link's token: it names a thing and proves that this installation wrote it for this purpose, without anything being stored. */
export const sealed = (secret: string, purpose: string, id: string): string => `${id}.${sealOf(secret, purpose, id)}`;

/** The thing a token names; null when this installation did not write it for this purpose. */
export const unsealed = (secret: string, purpose: string, token: string): string | null => {
  const [, id, seal] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
  if (id === undefined || seal === undefined) return null;
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(secret, purpose, id))) ? id : null;
};
