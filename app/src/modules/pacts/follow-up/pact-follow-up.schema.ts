import { z } from "zod";
import { contributionNatures, pledgeStatuses } from "../commitments/pledge.ts";
import { moneyStatuses } from "../financing/financing-plan.ts";
import { type LifeEvent, lifeStates } from "../life/pact-life.ts";
import { stages } from "../pact.schema.ts";
import { partyKinds, partyRoles } from "../parties/party-profile.ts";

/** What becomes of a pact once it is followed, beside what its texts say: parties are called by their names, days are `2026-03-14`. */

const day = z.iso.date();
const words = z.string().nullable();
const euros = z.record(z.enum(moneyStatuses), z.number().nonnegative());

const eventKinds = [
  ...["begin", "join", "leave", "succeed", "agree-protocol", "deliberate", "sign", "start"],
  ...["open-amendment", "drop-amendment", "close", "replace"],
] as const satisfies readonly LifeEvent["kind"][];

const boundParty = z.strictObject({
  name: z.string(),
  kind: z.enum(partyKinds).nullable(),
  siren: words,
  roles: z.array(z.enum(partyRoles)),
  politicalReferent: z.strictObject({ name: words, function: words }),
  technicalReferent: z.strictObject({ function: words }),
  sinceOn: day.nullable(),
  untilOn: day.nullable(),
  /** The day it left the pact; null while it is bound. */
  leftOn: day.nullable(),
  /** Whether an assembly votes before it signs. */
  deliberates: z.boolean(),
});

/** What is voted and signed: the pact, 0, then each of its amendments. */
const votedAct = z.strictObject({
  number: z.number().int().nonnegative(),
  deliberations: z.array(z.strictObject({ party: z.string(), on: day, body: words, number: words, approves: z.boolean() })),
  signatures: z.array(z.strictObject({ party: z.string(), on: day, place: words, signer: words, role: words })),
});

const followedCommitment = z.strictObject({
  who: z.array(z.string()),
  /** Parties of the pact, then others in words. */
  towards: z.array(z.string()),
  what: z.string(),
  dueOn: day.nullable(),
  status: z.enum(pledgeStatuses),
  statusReason: words,
  evidence: words,
  evidenceUrl: words,
  charter: words,
  charterItem: words,
  years: z.array(z.number().int()),
  daysLate: z.number().int().positive().nullable(),
});

const followedAction = z.strictObject({
  label: z.string(),
  axis: words,
  stage: z.enum(stages),
  stageReason: words,
  owner: words,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  votedStartsOn: day.nullable(),
  votedEndsOn: day.nullable(),
  blockedBecause: words,
  unblockedWhen: words,
  /** Euros, each once: what another contract counts stands apart. */
  money: euros,
  countedElsewhere: euros,
  milestones: z.array(z.strictObject({ label: z.string(), votedOn: day.nullable(), expectedOn: day.nullable(), doneOn: day.nullable() })),
});

export const pactFollowUp = z.strictObject({
  /** The day it was told, at Paris time. */
  on: day,
  state: z.enum(lifeStates),
  amendments: z.number().int().nonnegative(),
  /** `heirs`: who takes the place of a party that is succeeded. */
  events: z.array(z.strictObject({ on: day, kind: z.enum(eventKinds), party: words, heirs: z.array(z.string()), reason: words })),
  parties: z.array(boundParty),
  acts: z.array(votedAct),
  contributions: z.array(
    z.strictObject({
      party: z.string(),
      nature: z.enum(contributionNatures),
      valueEur: z.number().nonnegative().nullable(),
      what: z.string(),
    }),
  ),
  commitments: z.array(followedCommitment),
  /** Of the actions that stay. */
  money: euros,
  /** Those that an amendment took out of the text come last, dropped. */
  actions: z.array(followedAction),
});
export type PactFollowUp = z.infer<typeof pactFollowUp>;
