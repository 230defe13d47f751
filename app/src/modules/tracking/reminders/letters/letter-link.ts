import { sealed, unsealed } from "../../../../platform/seal.ts";

type Letter = { readonly tenant: string; readonly id: string };

const purposeOf = (tenant: string): string => `answers ${tenant}`;

/** The token of a letter's link: it opens what the letter asks, and nothing else. */
export const letterToken = (secret: string, { tenant, id }: Letter): string => `${tenant}~${sealed(secret, purposeOf(tenant), id)}`;

/** The letter a token names; null when this installation did not write it. */
export const letterIn = (secret: string, token: string): Letter | null => {
  const at = token.lastIndexOf("~");
  const tenant = token.slice(0, Math.max(0, at));
  const id = unsealed(secret, purposeOf(tenant), token.slice(at + 1));
  return id === null ? null : { tenant, id };
};
