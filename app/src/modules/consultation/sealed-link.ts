import { sealed, unsealed } from "../../platform/seal.ts";

/** What a link of a letter lets its reader do: see to their text, stop its news, write to the groups that invited them. */
type LinkAct = "author" | "stop" | "guest";

/** A link's token: it names a text or a guest. */
export const linkToken = (secret: string, act: LinkAct, id: string): string => sealed(secret, `consultation ${act}`, id);

/** What a token names; null when this installation did not write it for this act. */
export const readLinkToken = (secret: string, act: LinkAct, token: string): string | null => unsealed(secret, `consultation ${act}`, token);

/** Says when a form was shown and names what it will make: sent twice, it makes one thing. */
export const formStamp = (secret: string, id: string, at: Date): string =>
  sealed(secret, "consultation form", `${id}.${at.getTime().toString(36)}`);

export const readFormStamp = (secret: string, stamp: string): { readonly id: string; readonly at: number } | null => {
  const [id, at] = unsealed(secret, "consultation form", stamp)?.split(".") ?? [];
  return id === undefined || at === undefined ? null : { id, at: Number.parseInt(at, 36) };
};
