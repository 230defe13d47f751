/** Someone to invite, as a pasted list names them. */
export type NamedGuest = { readonly email: string; readonly name: string };

/** People that one paste may hold. */
export const MOST_GUESTS = 500;

/**
 * Addresses pasted from anywhere, one by line, comma or semicolon: `Ada Roche <ada@val.example>`, or an address alone. What is not
 * an address is given back as it was, so that it can be mended; the same address twice is one.
 */
export const readGuests = (
  text: string,
  readEmail: (text: string) => string | null,
): { readonly guests: readonly NamedGuest[]; readonly odd: readonly string[] } => {
  const found = new Map<string, NamedGuest>();
  const odd: string[] = [];
  for (const part of text.split(/[\n;,]+/).map((one) => one.trim())) {
    if (part === "") continue;
    const [, name = "", inside] = /^"?([^"<]*)"?\s*<([^>]+)>$/.exec(part) ?? [];
    const email = readEmail(inside ?? part);
    if (email === null) odd.push(part);
    else if (!found.has(email)) found.set(email, { email, name: name.trim().slice(0, 120) });
  }
  return { guests: [...found.values()], odd };
};
