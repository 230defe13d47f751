import type { Sql } from "../../../platform/database/database.ts";
import { leftSheets } from "../amendments/left-actions.ts";
import { daysLate } from "../commitments/pledge.ts";
import { moneyByStatus } from "../financing/money-by-status.ts";
import { actNumbers } from "../life/amendments-in.ts";
import { lifeOf } from "../life/life.repository.ts";
import { amendmentsOf, heirsIn, type LifeEvent, type PactLife } from "../life/pact-life.ts";
import type { PactRow } from "../pacts.repository.ts";
import { bondsOf, type PactBonds } from "../parties/pact-bonds.ts";
import { type ActionSheet, stayingLines } from "../sheets/action-sheet.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import type { PactFollowUp } from "./pact-follow-up.schema.ts";

type NameOf = (id: string) => string;

const isHere = ({ countedIn }: { readonly countedIn: string | null }): boolean => countedIn === null;

const actionOf = ({ action, stage, stageReason, fields, lines, milestones }: ActionSheet): PactFollowUp["actions"][number] => {
  const { owner, startsOn, endsOn, votedStartsOn, votedEndsOn, blockedBecause, unblockedWhen } = fields;
  return {
    ...{ label: action.label, axis: action.axis, stage, stageReason, owner },
    ...{ startsOn, endsOn, votedStartsOn, votedEndsOn, blockedBecause, unblockedWhen },
    money: moneyByStatus(lines.filter(isHere)),
    countedElsewhere: moneyByStatus(lines.filter((line) => !isHere(line))),
    milestones: milestones.map(({ label, votedOn, expectedOn, doneOn }) => ({ label, votedOn, expectedOn, doneOn })),
  };
};

const eventOf = (event: LifeEvent, nameOf: NameOf): PactFollowUp["events"][number] => {
  const party = "party" in event ? (typeof event.party === "string" ? nameOf(event.party) : event.party.name) : null;
  const heirs = event.kind === "succeed" ? heirsIn(event).map(({ name }) => name) : [];
  return { on: event.on, kind: event.kind, party, heirs, reason: "reason" in event ? event.reason : null };
};

const actsOf = (life: PactLife, nameOf: NameOf): PactFollowUp["acts"] => {
  const numbers = actNumbers(life);
  return life.acts.map(({ deliberations, signatures }, place) => ({
    number: numbers[place] ?? place,
    deliberations: [...deliberations].map(([id, { on, body, number, approves }]) => ({ party: nameOf(id), on, body, number, approves })),
    signatures: [...signatures].map(([id, { on, place: where, signer, role }]) => {
      return { party: nameOf(id), on, place: where, signer, role: role ?? null };
    }),
  }));
};

const partiesOf = ({ parties }: PactLife, { profiles }: PactBonds): PactFollowUp["parties"] =>
  parties.map(({ id, name, deliberates, leftOn }) => {
    const profile = profiles.find((one) => one.id === id);
    return {
      ...{ name, kind: profile?.kind ?? null, siren: profile?.siren ?? null, roles: [...(profile?.roles ?? [])] },
      politicalReferent: { name: profile?.politicalName ?? null, function: profile?.politicalFunction ?? null },
      technicalReferent: { function: profile?.technicalFunction ?? null },
      ...{ sinceOn: profile?.sinceOn ?? null, untilOn: profile?.untilOn ?? null, leftOn, deliberates },
    };
  });

const commitmentsOf = ({ pledges }: PactBonds, nameOf: NameOf, today: string): PactFollowUp["commitments"] =>
  pledges.map((pledge) => {
    const { what, dueOn, status, statusReason, evidence, evidenceUrl, charter, charterItem, years, towards } = pledge;
    return {
      who: pledge.memberIds.map(nameOf),
      towards: [...pledge.towardsMemberIds.map(nameOf), ...(towards === null ? [] : [towards])],
      ...{ what, dueOn, status, statusReason, evidence, evidenceUrl, charter, charterItem },
      years: [...years],
      daysLate: daysLate(pledge, today),
    };
  });

/** What becomes of a pact on the day `today`, as the public may read it; null as long as nobody follows it. */
export const pactFollowUpOf = async (sql: Sql, head: PactRow, today: string): Promise<PactFollowUp | null> => {
  const life = await lifeOf(sql, head.tenantId, head.id);
  const sheets = await sheetsOf(sql, head.tenantId, head.id);
  if (life.events.length === 0 && sheets.every(({ revision }) => revision === 0)) return null;
  const bonds = await bondsOf(sql, head);
  const names = new Map([...bonds.profiles, ...life.parties].map(({ id, name }) => [id, name]));
  // A party that came by an event taken back since has no name any more.
  const nameOf: NameOf = (id) => names.get(id) ?? "";
  return {
    on: today,
    state: life.state,
    amendments: amendmentsOf(life),
    events: life.events.map((event) => eventOf(event, nameOf)),
    parties: partiesOf(life, bonds),
    acts: actsOf(life, nameOf),
    contributions: bonds.contributions.map(({ memberId, nature, valueEur, what }) => ({ party: nameOf(memberId), nature, valueEur, what })),
    commitments: commitmentsOf(bonds, nameOf, today),
    money: moneyByStatus(stayingLines(sheets).filter(isHere)),
    actions: [...sheets, ...(await leftSheets(sql, head, sheets))].map(actionOf),
  };
};
