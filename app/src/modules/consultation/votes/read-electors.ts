import { ok, type Result, refuse } from "@levier/kernel";

/** One who may answer: an organisation of the space, or a person at an address. */
export type TypedElector = { readonly name: string; readonly organisationId: string | null; readonly email: string | null };

type Known = { readonly id: string; readonly name: string };
type Reading = { readonly organisations: readonly Known[]; readonly readEmail: (text: string) => string | null };
/** The line that says nothing usable; `twice`: it says again who stands on another. */
export type ElectorFault = { readonly line: string; readonly isTwice: boolean };

const bare = (text: string): string => text.trim().replace(/\s+/g, " ").toLocaleLowerCase("fr");

const LONGEST = 300;

const electorIn = (line: string, { organisations, readEmail }: Reading): TypedElector | null => {
  const own = organisations.find(({ name }) => bare(name) === bare(line));
  if (own) return { name: own.name, organisationId: own.id, email: null };
  const [, name = "", address = ""] = /^(.+?)\s*(?:[;,\t]|<)\s*([^;,<>\s]+@[^;,<>\s]+?)>?$/.exec(line) ?? [];
  const email = readEmail(address);
  return email === null || name.trim() === "" || name.length > LONGEST ? null : { name: name.trim(), organisationId: null, email };
};

/** Electors as they are typed, one a line: the name of an organisation of the space, or « Nom ; adresse électronique ». */
export const readElectors = (text: string, reading: Reading): Result<readonly TypedElector[], ElectorFault> => {
  const electors: TypedElector[] = [];
  const seen = new Set<string>();
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const elector = electorIn(line, reading);
    if (elector === null) return refuse({ line, isTwice: false });
    const key = elector.organisationId ?? elector.email ?? "";
    if (seen.has(key)) return refuse({ line, isTwice: true });
    seen.add(key);
    electors.push(elector);
  }
  return ok(electors);
};

/** The lines that `readElectors` reads back to the same. */
export const typedElectors = (electors: readonly { readonly name: string; readonly email: string | null }[]): string =>
  electors.map(({ name, email }) => (email === null ? name : `${name} ; ${email}`)).join("\n");
