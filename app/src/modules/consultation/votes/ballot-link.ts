import { createHmac } from "node:crypto";
import { isSameSecret } from "../../../platform/same-secret.ts";

const sealOf = (secret: string, electorId: string): string =>
  createHmac("sha256", secret).update(`ballot ${electorId}`).digest("base64url");

/** The token of an elector's link: it names them and proves that this installation wrote it, without anything being stored. */
export const ballotToken = (secret: string, electorId: string): string => `${electorId}.${sealOf(secret, electorId)}`;

/** The elector that a token names; null when it was not written here. */
export const electorIn = (secret: string, token: string): string | null => {
  const [, id, seal] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
  return id !== undefined && seal !== undefined && isSameSecret(seal, sealOf(secret, id)) ? id : null;
};
