import { type Span, type TerritoryKind, territoryKinds } from "@levier/kernel";
import type { Target } from "../draft-pact.ts";
import { flatSameLength, plainSameLength } from "../text/plain.ts";
import type { ClaimReader, SaidWords } from "./claim-reader.ts";
import type { PlacedNumber } from "./said-figures.ts";

/** Parts that must stand beside one another: a passage that says both, each of something else, does not say them together. */

const plainOf = (text: string): string => plainSameLength(flatSameLength(text));

export const says = (plain: string, words: string): boolean => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`).test(plain);

/** Signs and small words that tie a name to what is said of it. */
const TIE = /^[\s,(:–-]*(?:\b(?:de la|de l'|de|du|des|d'|la|le|les|l'|a|au|aux|pour)\b\s*|[ld]'\s*)*$/;

const isBeside = (text: string, first: Span, second: Span): boolean =>
  first.end <= second.start && second.start - first.end <= 20 && TIE.test(plainOf(text.slice(first.end, second.start)));

/** « le maire Paul Marchais »: nothing but spaces between. */
const isJustBefore = (text: string, first: Span, second: Span): boolean =>
  first.end <= second.start && text.slice(first.end, second.start).trim() === "";

/** A person, or a body without one: an office and an organisation are theirs when they are worded beside the name. */
export const partyOf = (claim: ClaimReader, text: string) => {
  const name = claim.called("name");
  if (claim.has("name") && name === null) return null;
  if (name === null) {
    const organisation = claim.called("organisation");
    return organisation && { name: null, role: null, organisation: organisation.words };
  }
  const after = { start: name.end, end: text.length };
  const before = { start: 0, end: name.start };
  const role = [claim.words("role", after), claim.words("role", before)].find(
    (said) => said !== null && (isBeside(text, name, said) || isJustBefore(text, said, name)),
  );
  const anchors: Span[] = role ? [role, name] : [name];
  const organisation = [claim.words("organisation", after), claim.words("organisation", before)].find(
    (said) => said !== null && anchors.some((anchor) => isBeside(text, anchor, said)),
  );
  return { name: name.words, role: role?.words ?? null, organisation: organisation?.words ?? null };
};

/** Whether the text says after a number that it is a sum of euros, or a scale that counts nothing else. */
export const isEuros = (text: string, { start, end, value }: PlacedNumber): boolean => {
  const after = plainOf(text.slice(end, end + 20));
  if (/^\s*(?:d'\s*|de\s+)?(?:euros?(?![a-z])|€)/.test(after)) return true;
  return /[a-z]$/i.test(text.slice(start, end)) && value >= 1e6 && !/^\s*(?:d'|de )[a-z]/.test(after) && /€|euros?\b/i.test(text);
};

/** Between a number and what it counts: no sign that ends a phrase, and few words. */
const COUNTS = /^[^,;.:()]{0,30}$/;

/** What a number counts: worded just after it, or just before (« emplois : 112 »). */
export const unitOf = (claim: ClaimReader, { after, before }: PlacedNumber, text: string): string | null => {
  const behind = claim.words("unit", after);
  if (behind && COUNTS.test(text.slice(after.start, behind.start))) return behind.words;
  const ahead = claim.words("unit", before);
  return ahead && /^\s*[:=(–-]?\s*$/.test(text.slice(ahead.end, before.end)) ? ahead.words : null;
};

export const targetOf = (claim: ClaimReader | null, text: string): Target | null => {
  const said = claim?.number("value", (place) => unitOf(claim, place, text) !== null) ?? null;
  const unit = claim && said && unitOf(claim, said, text);
  if (!claim || !said || unit === null) return null;
  const frequency = claim.words("frequency", said.after)?.words ?? null;
  return { value: said.value, unit, deadline: claim.year("deadline"), frequency, direction: null, shape: null };
};

/** How a text says that a place is of a kind, in plain text; a place abroad and a set of territories have no word of their own. */
const kindWords: Readonly<Record<TerritoryKind, string | null>> = {
  region: "regions?",
  departement: "departements?",
  metropole: "metropoles?|eurometropoles?",
  communaute_urbaine: "communautes? urbaines?|cu",
  communaute_agglomeration: "communautes? d'agglomeration|agglo(?:meration)?|ca",
  communaute_communes: "communautes? de communes|cc",
  petr: "petr|poles? d'equilibre territorial et rural",
  pays: "pays",
  bassin: "bassins?(?: d'emploi| de vie)?",
  espace_interterritorial: null,
  commune: "communes?|villes?|villages?",
  foreign: null,
};

/** The kind that the words of a place, or those just before them, say; null when they say none, or another than the one claimed. */
export const kindSaid = (claim: ClaimReader, name: SaidWords, text: string): TerritoryKind | null => {
  const kind = territoryKinds.find((known) => known === claim.given("kind"));
  const words = kind === undefined ? null : kindWords[kind];
  if (kind === undefined || words === null) return null;
  const before = plainOf(text.slice(Math.max(0, name.start - 60), name.start));
  const isSaidBefore = new RegExp(`(?<![a-z0-9])(?:${words})\\s+(?:(?:de la|de|du|des|la|le|les) |(?:de )?[ld]')?$`).test(before);
  return isSaidBefore || says(plainOf(name.words), words) ? kind : null;
};
