import { ok, type Result, refuse } from "@levier/kernel";
import { bindingFault, type CommitmentRefusal, pledgeFault } from "../../commitments/judge-commitments.ts";
import type { Contribution, Pledge } from "../../commitments/pledge.ts";
import { type PledgeFields, readContribution, readPledge } from "../../commitments/read-pledge.ts";
import type { PartyProfile, ProfileFields } from "../../parties/party-profile.ts";
import { readProfile } from "../../parties/read-parties.ts";
import type { SheetFault } from "../../sheets/read-sheet.ts";
import type { BondChange } from "./bond-changes.ts";
import type { BondsFile } from "./bond-columns.ts";
import type { BondFault } from "./bond-forms.ts";
import { bondVersion } from "./bond-version.ts";
import type { FaultCode } from "./import-plan.ts";

/** What a change makes of the thing it is of. */
export type BondReading =
  | { readonly table: "parties"; readonly before: PartyProfile; readonly fields: ProfileFields }
  | { readonly table: "contributions"; readonly before: Contribution | null; readonly fields: Omit<Contribution, "id"> | null }
  | { readonly table: "commitments"; readonly before: Pledge | null; readonly fields: PledgeFields };

type Judged = Result<BondReading, BondFault>;

/** What a form says of a field that is filled and cannot be used. */
const CODES: Readonly<Record<string, FaultCode>> = {
  siren: "not-a-siren",
  evidenceUrl: "not-an-address",
  years: "not-years",
  untilOn: "calendar-backwards",
};
const FIELDS: Readonly<Record<string, string>> = { members: "_members", memberId: "_memberId" };

const faultOf = ({ field, value }: SheetFault): BondFault => ({
  code: value.trim() === "" ? "missing" : (CODES[field] ?? "not-a-value"),
  field: FIELDS[field] ?? field,
  value,
});

const refusalOf = (refusal: CommitmentRefusal, field: string): BondFault => {
  if (refusal.code === "party-left") return { code: "party-left", field, value: refusal.party };
  if (refusal.code === "towards-itself") return { code: "towards-itself", field: "_towardsMembers", value: "" };
  return { code: "unknown-party", field, value: "" };
};

const judgeParty = (typed: Readonly<Record<string, string>>, before: PartyProfile | undefined): Judged => {
  if (!before) return refuse({ code: "party-by-life", field: "_id", value: "" });
  const read = readProfile(typed);
  if (!read.ok) return refuse(faultOf(read.error));
  // What no file tells stays as it is kept.
  const { politicalContact, technicalName, technicalContact } = before;
  return ok({ table: "parties", before, fields: { ...read.value, politicalContact, technicalName, technicalContact } });
};

const judgeContribution = ({ life }: BondsFile, { typed }: BondChange, before: Contribution | null): Judged => {
  if (typed === null) return ok({ table: "contributions", before, fields: null });
  const read = readContribution(typed);
  if (!read.ok) return refuse(faultOf(read.error));
  const fault = before?.memberId === read.value.memberId ? null : bindingFault(life.parties, [read.value.memberId]);
  return fault ? refuse(refusalOf(fault, "_memberId")) : ok({ table: "contributions", before, fields: read.value });
};

const judgePledge = ({ life }: BondsFile, typed: Readonly<Record<string, string>>, before: Pledge | null): Judged => {
  const read = readPledge(typed);
  if (!read.ok) return refuse(faultOf(read.error));
  const fields = { ...read.value, toldId: before?.toldId ?? null, referent: before?.referent ?? null };
  // Who follows the pact speaks for all its parties.
  const everyone = new Set([...life.parties.map(({ id }) => id), ...(before?.memberIds ?? [])]);
  const fault = pledgeFault(life.parties, before, fields, everyone);
  return fault ? refuse(refusalOf(fault, "_members")) : ok({ table: "commitments", before, fields });
};

const judgeOne = (bound: BondsFile, change: BondChange): Judged => {
  const { table, id, version, typed } = change;
  const { profiles, contributions, pledges } = bound.bonds;
  const isIt = (one: { readonly id: string }): boolean => one.id === id;
  const [profile, contribution, pledge] = [
    table === "parties" ? profiles.find(isIt) : undefined,
    table === "contributions" ? contributions.find(isIt) : undefined,
    table === "commitments" ? pledges.find(isIt) : undefined,
  ];
  const kept = profile ?? contribution ?? pledge;
  if (id !== null && !kept) return refuse({ code: "unknown-row", field: "_id", value: id });
  const row = { ...(profile ? { profile } : {}), ...(contribution ? { contribution } : {}), ...(pledge ? { pledge } : {}) };
  if (kept && bondVersion(row) !== version) return refuse({ code: "row-changed-since", field: "_version", value: version });
  if (table === "contributions") return judgeContribution(bound, change, contribution ?? null);
  if (typed === null) return refuse({ code: "unknown-row", field: "_id", value: id ?? "" });
  return table === "parties" ? judgeParty(typed, profile) : judgePledge(bound, typed, pledge ?? null);
};

/** Each change as it would be written beside the others, or why it cannot be. */
export const judgeBonds = (bound: BondsFile, changes: readonly BondChange[]): Judged[] => {
  const judged = changes.map((change) => judgeOne(bound, change));
  const sirens = new Map(bound.bonds.profiles.map(({ id, siren }) => [id, siren]));
  for (const one of judged) if (one.ok && one.value.table === "parties") sirens.set(one.value.before.id, one.value.fields.siren);
  return judged.map((one) => {
    if (!one.ok || one.value.table !== "parties") return one;
    const { before, fields } = one.value;
    const isTaken = fields.siren !== null && [...sirens].some(([id, siren]) => id !== before.id && siren === fields.siren);
    return isTaken ? refuse({ code: "siren-taken", field: "siren", value: fields.siren ?? "" }) : one;
  });
};
