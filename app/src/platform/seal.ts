import { createHmac } from "node:crypto";
import { isSameSecret } from "./same-secret.ts";

const sealOf = (secret: string, purpose: string, id: string): string =>
  createHmac("sha256", secret).update(`${purpose} ${id}`).digest("base64url");

/** A link's token: it names a thing and proves that this installation wrote it for this purpose, without anything being stored. */
export const sealed = (secret: string, purpose: string, id: string): string => `${id}.${sealOf(secret, purpose, id)}`;

/** The thing a token names; null when this installation did not write it for this purpose. */
export const unsealed = (secret: string, purpose: string, token: string): string | null => {
  // No space in it: what is sealed then reads in one way, so that no purpose stands for the beginning of another.
  const [, id, seal] = /^([\w.-]+)\.([\w-]+)$/.exec(token) ?? [];
  return id !== undefined && seal !== undefined && isSameSecret(sealOf(secret, purpose, id), seal) ? id : null;
};
