import { createHmac } from "node:crypto";
import { isSameSecret } from "../same-secret.ts";

const seal = (secret: string, text: string): string => createHmac("sha256", secret).update(text).digest("base64url").slice(0, 22);

/** Whose forms are: tells the account to nobody. */
export const holderOf = (secret: string, account: string): string => seal(secret, `forms of ${account}`);

/** What forms shown to an account carry after their token: it tells whose they are once the session is over, and nobody else can make it. */
export const sealedHolder = (secret: string, account: string): string => {
  const holder = holderOf(secret, account);
  return `${holder}.${seal(secret, `holder ${holder}`)}`;
};

/** Whose a form is by the token it carries; null when the token does not tell, or tells it without the seal. */
export const holderIn = (secret: string, token: string): string | null => {
  const [, holder, proof = ""] = token.split(".");
  return holder !== undefined && isSameSecret(seal(secret, `holder ${holder}`), proof) ? holder : null;
};
