import { ok, type Result, refuse } from "@levier/kernel";

/** What each prefix codes: an EPCI (SIREN), a commune, a département, a région (Insee), a zone d'emploi, a NUTS region, a named set. */
const FORMS = {
  epci: /^\d{9}$/,
  com: /^(?:\d{2}|2[AB])\d{3}$/,
  dep: /^(?:\d{2}|2[AB]|9[78]\d)$/,
  reg: /^(?:\d{2}|9[78]\d)$/,
  ze: /^\d{4}$/,
  nuts: /^[A-Z]{2}[A-Z0-9]{1,3}$/,
  set: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
} as const;

export type CodePrefix = keyof typeof FORMS;

/** A code that says what it codes: 44 and 52 are each a région and a département, `reg-44` and `dep-44` are not the same place. */
export type TerritoryCode = `${CodePrefix}-${string}`;

export type TerritoryCodeRefusal =
  | { readonly reason: "ambiguous-code"; readonly value: string; readonly candidates: readonly TerritoryCode[] }
  | { readonly reason: "not-a-code"; readonly value: string };

const isPrefix = (text: string): text is CodePrefix => Object.hasOwn(FORMS, text);

/** The parts of a typed code, `["epci", "246700488"]`. */
export const partsOf = (code: TerritoryCode): readonly [CodePrefix, string] => {
  const dash = code.indexOf("-");
  const prefix = code.slice(0, dash);
  if (!isPrefix(prefix)) throw new Error(`${code} is not a typed territory code`);
  return [prefix, code.slice(dash + 1)];
};

/** Whether a text is a typed code in its one written form. It may still code nothing that exists. */
export const isTerritoryCode = (text: string): text is TerritoryCode => {
  const dash = text.indexOf("-");
  const prefix = text.slice(0, dash);
  return isPrefix(prefix) && FORMS[prefix].test(text.slice(dash + 1)) && text.length <= 100;
};

const written = (prefix: string, rest: string): string => `${prefix}-${prefix === "set" ? rest : rest.toUpperCase()}`;

/**
 * Reads a code as a person writes it: typed, or bare when its length tells what it is (nine digits an EPCI, five characters a
 * commune). A bare two-character code is refused with both candidates.
 */
export const parseTerritoryCode = (text: string): Result<TerritoryCode, TerritoryCodeRefusal> => {
  const value = text.trim();
  const [, prefix, rest] = /^([a-z]+)-(.+)$/i.exec(value) ?? [];
  const typed = written((prefix ?? "").toLowerCase(), rest ?? "");
  if (isTerritoryCode(typed)) return ok(typed);
  const bare = value.toUpperCase();
  if (FORMS.epci.test(bare)) return ok<TerritoryCode>(`epci-${bare}`);
  if (FORMS.com.test(bare)) return ok<TerritoryCode>(`com-${bare}`);
  if (/^\d{2}$/.test(bare)) return refuse({ reason: "ambiguous-code", value, candidates: [`dep-${bare}`, `reg-${bare}`] });
  if (/^2[AB]$/.test(bare)) return refuse({ reason: "ambiguous-code", value, candidates: [`dep-${bare}`] });
  return refuse({ reason: "not-a-code", value });
};
