import { pactTypes } from "@levier/kernel";
import type { AmountKind, IndicatorKind, Pact, Read } from "../draft-pact.ts";
import { pactForms } from "../entities/pact-types.ts";
import type { ClaimReader } from "./claim-reader.ts";
import { isEuros, kindSaid, partyOf, says, targetOf, unitOf } from "./said-parts.ts";

/** Fields a model may propose values for: all but the several pacts of one text, whose parts have no passage of their own. */
export type ProposedField = Exclude<keyof Pact, "pacts">;
type Item<V> = V extends readonly (infer I)[] ? I : V;
type Claimed<F extends ProposedField> = Omit<NonNullable<Item<Pact[F]>>, keyof Read>;
type Claims = { readonly [F in ProposedField]: (claim: ClaimReader, text: string) => Claimed<F> | null };

const amountKinds: readonly AmountKind[] = ["planned", "engaged", "paid", "leverage", "tax-relief"];
const indicatorKinds: readonly IndicatorKind[] = ["baseline", "target", "realised", "forecast", "benchmark", "context"];

const single = (claim: ClaimReader): { value: string } | null => {
  const said = claim.called("value");
  return said && { value: said.words };
};

const isMail = (mail: string): boolean => /^\S+@\S+\.\S+$/.test(mail);

const isPhone = (phone: string): boolean => /^[\d\s.+()-]+$/.test(phone) && phone.replace(/\D/g, "").length >= 10;

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
    return date && { ...date, body: claim.words("body")?.words ?? null, result: claim.words("result")?.words ?? null };
  },
  period: (claim) => {
    const value = claim.period("value");
    return value === null ? null : { value };
  },
  signatories: (claim, text) => partyOf(claim, text),
  attendees: (claim, text) => partyOf(claim, text),
  partners: (claim) => {
    const organisation = claim.called("organisation");
    return organisation && { organisation: organisation.words, role: claim.words("role")?.words ?? null };
  },
  territories: (claim, text) => {
    const name = claim.called("name");
    return name && { name: name.words, kind: kindSaid(claim, name, text), code: null, departments: [], inferred: [], source: null };
  },
  frameworks: (claim) => {
    const acronym = claim.called("acronym");
    const name = claim.has("acronym") ? claim.words("name") : claim.called("name");
    return acronym === null && name === null ? null : { acronym: acronym?.words ?? null, name: name?.words ?? null };
  },
  axes: (claim) => {
    const label = claim.phrase("label");
    return label === null ? null : { label };
  },
  actions: (claim, text) => {
    const label = claim.phrase("label");
    return label === null ? null : { label, axis: null, target: targetOf(claim.inner("target"), text), stage: null };
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
      // Of several sums in one passage, who pays which is not for a model to say.
      payer: said.isAlone ? (claim.words("payer")?.words ?? null) : null,
      label: claim.words("label", said.after)?.words ?? claim.words("label", said.before)?.words ?? "",
      approximate: said.isApproximate,
    };
  },
  indicators: (claim, text) => {
    const said = claim.number("value", (place) => unitOf(claim, place, text) !== null);
    const unit = said ? unitOf(claim, said, text) : null;
    if (!said || unit === null) return null;
    return {
      label: claim.words("label")?.words ?? claim.passage,
      value: said.value,
      unit,
      kind: indicatorKinds.find((kind) => kind === claim.given("kind")) ?? "context",
      date: claim.year("date"),
      approximate: said.isApproximate,
    };
  },
  linkedContracts: (claim) => {
    const name = claim.called("name");
    return name && { name: name.words, type: claim.words("type")?.words ?? "", relation: null };
  },
  governance: (claim) => {
    const body = claim.called("body");
    return body && { body: body.words };
  },
  contacts: (claim) => {
    const name = claim.called("name");
    const [phones, emails] = [claim.calledEach("phones", isPhone), claim.calledEach("emails", isMail)];
    if (phones.length + emails.length === 0) return claim.refuse("unsupported");
    return { name: name?.words ?? null, phones, emails, organisation: claim.words("organisation")?.words ?? null };
  },
};

export const isProposedField = (field: string): field is ProposedField => Object.hasOwn(claims, field);
