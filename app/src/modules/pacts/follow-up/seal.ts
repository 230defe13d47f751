import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link of a letter lets its reader do. */
export type SealedAct = "confirm" | "stop";

const sealOf = (secret: string, act: SealedAct, id: string): string =>
  createHmac("sha256", secret).update(`subscription ${act} ${id}`).digest("base64url");

/** A link's token: it names a subscription and proves that this installation wrote it, without anything being stored. */
export const sealed = (secret: string, act: SealedAct, id: string): string => `${id}.${sealOf(secret, act, id)}`;

/** The subscription a token names; null when this installation did not write it for this act. */
export const unsealed = (secret: string, act: SealedAct, token: string): string | null => {
  const [, id, seal] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
  if (id === undefined || seal === undefined) return null;
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(secret, act, id))) ? id : null;
};
