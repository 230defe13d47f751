import { pactTypes, type TerritoryKind, territoryKinds } from "@levier/kernel";
import type { AmountKind, IndicatorKind, Pact, Read, Target } from "../draft-pact.ts";
import { APPROXIMATE } from "../entities/numbers.ts";
import { pactForms } from "../entities/pact-types.ts";
import { flatSameLength, plainSameLength } from "../text/plain.ts";
import type { ClaimReader } from "./claim-reader.ts";
import type { SaidNumber } from "./numbers-said.ts";

/** Fields a model may propose values for: all but the several pacts of one text, whose parts have no passage of their own. */
export type ProposedField = Exclude<keyof Pact, "pacts">;
type Item<V> = V extends readonly (infer I)[] ? I : V;
type Claimed<F extends ProposedField> = Omit<NonNullable<Item<Pact[F]>>, keyof Read>;
type Claims = { readonly [F in ProposedField]: (claim: ClaimReader, text: string) => Claimed<F> | null };

const amountKinds: readonly AmountKind[] = ["planned", "engaged", "paid", "leverage", "tax-relief"];
const indicatorKinds: readonly IndicatorKind[] = ["baseline", "target", "realised", "forecast", "benchmark", "context"];

/** How a text says that a place is of a kind, in plain text; a place abroad and a set of territories have no word of their own. */
const kindWords: Readonly<Record<TerritoryKind, string | null>> = {
  region: "regions?|regional(?:e|es)?",
  departement: "departements?|departemental(?:e|es)?",
  metropole: "metropoles?",
  communaute_urbaine: "communautes? urbaines?|cu",
  communaute_agglomeration: "communautes? d'agglomeration|agglo(?:meration)?|ca",
  communaute_communes: "communautes? de communes|cc",
  petr: "petr|poles? d'equilibre",
  pays: "pays",
  bassin: "bassins?",
  espace_interterritorial: null,
  commune: "communes?|villes?|villages?",
  foreign: null,
};

/** The words of a kind that no text words. */
const NEVER = "(?!)";

const says = (plain: string, words: string): boolean => new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`).test(plain);

const single = (claim: ClaimReader): { value: string } | null => {
  const value = claim.called("value");
  return value === null ? null : { value };
};

const person = (claim: ClaimReader) => {
  const name = claim.called("name");
  const organisation = claim.has("name") ? claim.words("organisation") : claim.called("organisation");
  return name === null && organisation === null ? null : { name, role: claim.words("role"), organisation };
};

/** The kind that a passage says a place is of; null when it says none, or another than the one claimed. */
const kindOf = (claim: ClaimReader): TerritoryKind | null =>
  territoryKinds.find((kind) => kind === claim.given("kind") && says(claim.plain, kindWords[kind] ?? NEVER)) ?? null;

const isApproximate = (text: string, { start }: SaidNumber): boolean =>
  APPROXIMATE.test(plainSameLength(flatSameLength(text.slice(Math.max(0, start - 20), start))));

/** Whether the text says after a number that it is a sum of euros, or a scale that it counts nothing else. */
const isEuros = (text: string, { start, end, value }: SaidNumber): boolean => {
  const after = plainSameLength(flatSameLength(text.slice(end, end + 20)));
  if (/^\s*(?:d'\s*|de\s+)?(?:euros?(?![a-z])|€)/.test(after)) return true;
  return /[a-z]$/i.test(text.slice(start, end)) && value >= 1e6 && !/^\s*(?:d'|de )[a-z]/.test(after) && /€|euros?\b/i.test(text);
};

const isMail = (mail: string): boolean => /^\S+@\S+\.\S+$/.test(mail);

const isPhone = (phone: string): boolean => /^[\d\s.+()-]+$/.test(phone) && phone.replace(/\D/g, "").length >= 10;

const targetOf = (claim: ClaimReader | null): Target | null => {
  const unit = claim?.words("unit") ?? null;
  const said = claim === null || unit === null ? null : claim.number("value");
  if (claim === null || unit === null || said === null) return null;
  return { value: said.value, unit, deadline: claim.year("deadline"), frequency: claim.words("frequency"), direction: null, shape: null };
};

/** What a proposal must claim for each field, and what its passage must say of it. */
export const claims: Claims = {
  title: single,
  pactName: single,
  place: single,
  pactType: (claim) => {
    const value = claim.choice("value", pactTypes);
    if (value === null) return null;
    const named = pactForms.some(
      ({ type, wording, acronym }) => type === value && says(claim.plain, [wording, ...(acronym ? [acronym] : [])].join("|")),
    );
    return named ? { value } : claim.refuse("unsupported");
  },
  publishedOn: (claim) => claim.date("value"),
  signedOn: (claim) => claim.date("value"),
  votedOn: (claim) => {
    const date = claim.date("value");
    return date && { ...date, body: claim.words("body"), result: claim.words("result") };
  },
  period: (claim) => {
    const value = claim.period("value");
    return value === null ? null : { value };
  },
  signatories: person,
  attendees: person,
  partners: (claim) => {
    const organisation = claim.called("organisation");
    return organisation === null ? null : { organisation, role: claim.words("role") };
  },
  territories: (claim) => {
    const name = claim.called("name");
    return name === null ? null : { name, kind: kindOf(claim), code: null, departments: [], inferred: [], source: null };
  },
  frameworks: (claim) => {
    const acronym = claim.called("acronym");
    const name = claim.has("acronym") ? claim.words("name") : claim.called("name");
    return acronym === null && name === null ? null : { acronym, name };
  },
  axes: (claim) => {
    const label = claim.phrase("label");
    return label === null ? null : { label };
  },
  actions: (claim) => {
    const label = claim.phrase("label");
    return label === null ? null : { label, axis: null, target: targetOf(claim.inner("target")), stage: null };
  },
  commitments: (claim) => {
    const what = claim.phrase("what");
    return what === null ? null : { what, who: claim.list("who"), deadline: claim.year("deadline") };
  },
  amounts: (claim, text) => {
    const said = claim.number("valueEur");
    if (!said) return null;
    if (!isEuros(text, said)) return claim.refuse("unsupported");
    return {
      valueEur: said.value,
      kind: amountKinds.find((kind) => kind === claim.given("kind")) ?? "planned",
      payer: claim.words("payer"),
      label: claim.words("label") ?? "",
      approximate: isApproximate(text, said),
    };
  },
  indicators: (claim, text) => {
    const [said, unit] = [claim.number("value"), claim.words("unit")];
    if (!said) return null;
    if (unit === null) return claim.refuse("unsupported");
    return {
      label: claim.words("label") ?? claim.passage,
      value: said.value,
      unit,
      kind: indicatorKinds.find((kind) => kind === claim.given("kind")) ?? "context",
      date: claim.year("date"),
      approximate: isApproximate(text, said),
    };
  },
  linkedContracts: (claim) => {
    const name = claim.called("name");
    return name === null ? null : { name, type: claim.words("type") ?? "", relation: null };
  },
  governance: (claim) => {
    const body = claim.called("body");
    return body === null ? null : { body };
  },
  contacts: (claim) => {
    const name = claim.called("name");
    const [phones, emails] = [claim.list("phones").filter(isPhone), claim.list("emails").filter(isMail)];
    if (phones.length + emails.length === 0) return claim.refuse("unsupported");
    return { name, phones, emails, organisation: claim.words("organisation") };
  },
};

export const isProposedField = (field: string): field is ProposedField => Object.hasOwn(claims, field);
