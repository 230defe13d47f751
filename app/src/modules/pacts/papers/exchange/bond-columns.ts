import type { Translate } from "../../../../messages/index.ts";
import { type Contribution, contributionNatures, type Pledge, pledgeStatuses } from "../../commitments/pledge.ts";
import { actNumbers } from "../../life/amendments-in.ts";
import { currentAct, type Deliberation, type PactLife, type Signature } from "../../life/pact-life.ts";
import { type PartyProfile, partyKinds } from "../../parties/party-profile.ts";
import { bondVersion } from "./bond-version.ts";
import { type BondTable, bondTables } from "./exchange.ts";
import type { ExchangeColumn } from "./exchange-column.ts";

/** What ties the parties of a pact, as its tables tell it. */
export type BondsFile = {
  readonly life: PactLife;
  readonly bonds: {
    readonly profiles: readonly PartyProfile[];
    readonly contributions: readonly Contribution[];
    readonly pledges: readonly Pledge[];
  };
};

/** A row of a table: a party with what it voted and signed last, what it brings, or a commitment. */
export type BondRow = {
  readonly profile?: PartyProfile;
  readonly act?: number;
  readonly vote?: Deliberation | undefined;
  readonly signature?: Signature | undefined;
  readonly leftOn?: string | null;
  readonly contribution?: Contribution;
  readonly pledge?: Pledge;
};
export type BondColumn = ExchangeColumn<BondRow>;

/** Parties by their identifiers, and what each is called. */
export type PartyNames = ReadonlyMap<string, string>;

export const partyNames = ({ life, bonds }: BondsFile): PartyNames =>
  new Map([...bonds.profiles, ...life.parties].map(({ id, name }) => [id, name]));

const said = (text: string | null | undefined): string | null => text || null;

/** What only the life of the pact changes: shown, never read back, and its head says so. */
const livedColumns = (t: Translate): BondColumn[] => {
  const column = (field: string, label: string, kind: "text" | "day", of: BondColumn["of"]): BondColumn => ({
    ...{ field: `_${field}`, kind, of, readOnly: true },
    label: t("papers.column.readOnly", { label }),
  });
  return [
    column("act", t("bonds.field.act"), "text", ({ act }) => (act === undefined ? null : t("papers.column.act", { number: act }))),
    column("voteBody", t("life.field.body"), "text", ({ vote }) => said(vote?.body)),
    column("votedOn", t("papers.column.voteOn"), "day", ({ vote }) => said(vote?.on)),
    column("voteNumber", t("life.field.number"), "text", ({ vote }) => said(vote?.number)),
    column("vote", t("life.field.approves"), "text", ({ vote }) =>
      vote ? t(`life.field.approves.${vote.approves ? "yes" : "no"}`) : null,
    ),
    column("signedOn", t("papers.column.signedOn"), "day", ({ signature }) => said(signature?.on)),
    column("signedIn", t("papers.column.signedIn"), "text", ({ signature }) => said(signature?.place)),
    column("signer", t("life.field.signer"), "text", ({ signature }) => said(signature?.signer)),
    column("leftOn", t("papers.column.leftOn"), "day", ({ leftOn }) => said(leftOn)),
  ];
};

const partyColumns = (t: Translate): BondColumn[] => {
  const text = (field: "siren" | "politicalName" | "politicalFunction" | "technicalFunction"): BondColumn => ({
    ...{ field, label: t(`parties.field.${field}`), kind: "text", of: ({ profile }) => profile?.[field] ?? null },
  });
  const day = (field: "sinceOn" | "untilOn"): BondColumn => ({
    ...{ field, label: t(`parties.field.${field}`), kind: "day", of: ({ profile }) => profile?.[field] ?? null },
  });
  const name = t("papers.column.readOnly", { label: t("life.parties.party") });
  return [
    { field: "_name", label: name, kind: "text", readOnly: true, of: ({ profile }) => profile?.name ?? null },
    {
      ...{ field: "kind", label: t("parties.field.kind"), kind: "choice", of: ({ profile }) => profile?.kind ?? null },
      words: new Map(partyKinds.map((kind) => [kind, t(`parties.kind.${kind}`)])),
    },
    text("siren"),
    {
      ...{ field: "roles", label: t("parties.field.roles"), kind: "text" },
      of: ({ profile }) => said(profile?.roles.map((role) => t(`parties.role.${role}`)).join(", ")),
    },
    ...(["politicalName", "politicalFunction", "technicalFunction"] as const).map(text),
    ...(["sinceOn", "untilOn"] as const).map(day),
    ...livedColumns(t),
  ];
};

const contributionColumns = (t: Translate, names: PartyNames): BondColumn[] => [
  {
    ...{ field: "_memberId", label: t("bonds.field.memberId"), kind: "text" },
    of: ({ contribution }) => (contribution ? (names.get(contribution.memberId) ?? contribution.memberId) : null),
  },
  {
    ...{ field: "nature", label: t("bonds.field.nature"), kind: "choice", of: ({ contribution }) => contribution?.nature ?? null },
    words: new Map(contributionNatures.map((nature) => [nature, t(`bonds.nature.${nature}`)])),
  },
  { field: "what", label: t("bonds.field.contribution"), kind: "text", of: ({ contribution }) => contribution?.what ?? null },
  { field: "valueEur", label: t("papers.column.valueEur"), kind: "money", of: ({ contribution }) => contribution?.valueEur ?? null },
];

const commitmentColumns = (t: Translate, names: PartyNames): BondColumn[] => {
  const text = (field: "towards" | "what" | "statusReason" | "evidence" | "evidenceUrl" | "charter" | "charterItem"): BondColumn => ({
    ...{ field, label: t(`bonds.field.${field}`), kind: "text", of: ({ pledge }) => pledge?.[field] ?? null },
  });
  const named = (ids: readonly string[] | undefined): string | null => said(ids?.map((id) => names.get(id) ?? id).join("\n"));
  return [
    { field: "_members", label: t("bonds.field.members"), kind: "text", of: ({ pledge }) => named(pledge?.memberIds) },
    { field: "_towardsMembers", label: t("bonds.field.towardsMembers"), kind: "text", of: ({ pledge }) => named(pledge?.towardsMemberIds) },
    ...(["towards", "what"] as const).map(text),
    { field: "dueOn", label: t("bonds.field.dueOn"), kind: "day", of: ({ pledge }) => pledge?.dueOn ?? null },
    {
      ...{ field: "status", label: t("bonds.field.status"), kind: "choice", of: ({ pledge }) => pledge?.status ?? null },
      words: new Map(pledgeStatuses.map((status) => [status, t(`bonds.status.${status}`)])),
    },
    ...(["statusReason", "evidence", "evidenceUrl", "charter", "charterItem"] as const).map(text),
    { field: "years", label: t("bonds.field.years"), kind: "text", of: ({ pledge }) => said(pledge?.years.join(", ")) },
  ];
};

const NOBODY: PartyNames = new Map();

/** The columns of each table of the parties: one list writes the files and reads them back. */
export const bondColumns = (t: Translate, table: BondTable, names: PartyNames = NOBODY): readonly BondColumn[] => {
  const idOf = ({ profile, contribution, pledge }: BondRow): string | null => (profile ?? contribution ?? pledge)?.id ?? null;
  const columns = { parties: partyColumns, contributions: contributionColumns, commitments: commitmentColumns }[table];
  return [
    { field: "_id", label: t(`papers.column.id.${table}`), kind: "text", of: idOf },
    { field: "_version", label: t("papers.column.revision"), kind: "text", of: bondVersion },
    ...columns(t, names),
  ];
};

/** Columns without which nobody could say what a row tells. */
const REQUIRED: Readonly<Record<BondTable, readonly string[]>> = {
  parties: ["_id", "_version", "kind", "roles"],
  contributions: ["_id", "_version", "_memberId", "nature", "what", "valueEur"],
  commitments: ["_id", "_version", "_members", "what", "dueOn", "status"],
};

export const requiredBondColumns = (t: Translate, table: BondTable): readonly BondColumn[] =>
  bondColumns(t, table).filter(({ field }) => REQUIRED[table].includes(field));

export const bondRows = ({ life, bonds: { profiles, contributions, pledges } }: BondsFile, table: BondTable): BondRow[] => {
  if (table === "contributions") return contributions.map((contribution) => ({ contribution }));
  if (table === "commitments") return pledges.map((pledge) => ({ pledge }));
  const { deliberations, signatures } = currentAct(life);
  const act = actNumbers(life)[life.acts.length - 1] ?? 0;
  return life.parties.flatMap(({ id, leftOn }): BondRow[] => {
    const profile = profiles.find((one) => one.id === id);
    return profile ? [{ profile, act, leftOn, vote: deliberations.get(id), signature: signatures.get(id) }] : [];
  });
};

/** The tables of the parties of a pact as a file shows them, in words. */
export const boundTables = (t: Translate, bound: BondsFile) =>
  bondTables.map((name) => {
    const columns = bondColumns(t, name, partyNames(bound));
    return {
      name,
      header: columns.map(({ label }) => label),
      euros: columns.flatMap(({ kind }, place) => (kind === "money" ? place : [])),
      rows: bondRows(bound, name).map((row) =>
        columns.map(({ of, words }) => {
          const value = of(row);
          return typeof value === "string" ? (words?.get(value) ?? value) : value;
        }),
      ),
    };
  });
