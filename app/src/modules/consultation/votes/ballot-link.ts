import { createHmac } from "node:crypto";
import { isSameSecret } from "../../../platform/same-secret.ts";

/** An elector's links bear a number: 0 for the first, one more each time it is replaced. */
type Linked = { readonly id: string; readonly link: number };

const sealOf = (secret: string, { id, link }: Linked): string =>
  createHmac("sha256", secret)
    .update(link === 0 ? `ballot ${id}` : `ballot ${id} ${link}`)
    .digest("base64url");

/** The token of an elector's link: it names them and proves that this installation wrote it, without anything being stored. */
export const ballotToken = (secret: string, elector: Linked): string => `${elector.id}.${sealOf(secret, elector)}`;

/** The elector that a token names, and whether another link has replaced it since; null when it was not written here for one of these. */
export const electorIn = <Elector extends Linked>(
  secret: string,
  token: string,
  electors: readonly Elector[],
): { readonly elector: Elector; readonly isReplaced: boolean } | null => {
  const [, id, seal = ""] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token) ?? [];
  const elector = electors.find((one) => one.id === id);
  if (elector === undefined) return null;
  const numbers = Array.from({ length: elector.link + 1 }, (_, link) => link);
  const link = numbers.find((one) => isSameSecret(seal, sealOf(secret, { id: elector.id, link: one })));
  return link === undefined ? null : { elector, isReplaced: link < elector.link };
};
