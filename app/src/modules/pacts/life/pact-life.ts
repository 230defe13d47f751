/** Where a pact stands. `amending`: in force, with an amendment under vote. */
export const lifeStates = ["preparation", "protocol", "voted", "signed", "running", "amending", "closed", "replaced"] as const;
export type LifeState = (typeof lifeStates)[number];

/** Where a pact may stand when one begins to follow it. */
export const beginStates = ["preparation", "voted", "signed", "running"] as const satisfies readonly LifeState[];
export type BeginState = (typeof beginStates)[number];

/** A day, `2026-03-14`: days compare as they are written. */
type Day = string;

/** The decision of a party's assembly: which one (null when only its outcome is known), when, under which number, and whether it approves. */
export type Deliberation = { readonly body: string | null; readonly on: Day; readonly number: string | null; readonly approves: boolean };
/** Who signed for a party, as what, and what else they are in the pact: a mayor may be vice-president of the region as well. */
export type Signature = {
  readonly on: Day;
  readonly place: string | null;
  readonly signer: string | null;
  readonly role?: string | null;
  readonly otherRoles?: string | null;
};

export type LifeParty = {
  readonly id: string;
  readonly name: string;
  /** An assembly must approve before this party signs; the State signs by its préfet without one. */
  readonly deliberates: boolean;
  /** The day it left; what it voted and signed before stays told. */
  readonly leftOn: Day | null;
};

/** What is voted and signed: the pact itself, then each amendment. By party. */
export type Act = {
  readonly deliberations: ReadonlyMap<string, Deliberation>;
  readonly signatures: ReadonlyMap<string, Signature>;
};

export type PactLife = {
  readonly state: LifeState;
  readonly parties: readonly LifeParty[];
  /** The pact, then its amendments in force; while `amending`, the last one is still under vote. */
  readonly acts: readonly [Act, ...Act[]];
  readonly startsOn: Day | null;
  readonly successor: string | null;
  /** Every event that was accepted, in order: replaying them gives this life again. */
  readonly events: readonly LifeEvent[];
};

/**
 * What happens to a pact on a day. `begin`: where its documents say that it stands when one begins to follow it; what came before
 * is not told vote by vote.
 */
export type LifeEvent = { readonly on: Day } & (
  | { readonly kind: "begin"; readonly state: BeginState; readonly parties: readonly Omit<LifeParty, "leftOn">[] }
  | { readonly kind: "join"; readonly party: Omit<LifeParty, "leftOn"> }
  | { readonly kind: "leave"; readonly party: string; readonly reason: string }
  /** A party is succeeded by right, as when it merges or splits: who takes its place takes what it voted and signed. */
  | {
      readonly kind: "succeed";
      readonly party: string;
      readonly heir: Omit<LifeParty, "leftOn">;
      /** Those who succeed it as well, when it splits. */
      readonly others?: readonly Omit<LifeParty, "leftOn">[];
      readonly reason: string;
    }
  | { readonly kind: "agree-protocol" }
  | { readonly kind: "deliberate"; readonly party: string; readonly deliberation: Omit<Deliberation, "on"> }
  | { readonly kind: "sign"; readonly party: string; readonly signature: Omit<Signature, "on"> }
  | { readonly kind: "start" }
  | { readonly kind: "open-amendment" }
  | { readonly kind: "drop-amendment"; readonly reason: string }
  | { readonly kind: "close"; readonly reason: string }
  /** `successorId`: the pact of the space that it is; `tieId`: the tie between the two that this event made. */
  | { readonly kind: "replace"; readonly successor: string; readonly successorId?: string; readonly tieId?: string }
);

/** All who take the place of a party. */
export const heirsIn = ({ heir, others = [] }: Extract<LifeEvent, { kind: "succeed" }>): readonly Omit<LifeParty, "leftOn">[] => [
  heir,
  ...others,
];

export const newAct: Act = { deliberations: new Map(), signatures: new Map() };
export const unborn: PactLife = { state: "preparation", parties: [], acts: [newAct], startsOn: null, successor: null, events: [] };

/** Those who are still bound. */
export const present = ({ parties }: PactLife): readonly LifeParty[] => parties.filter(({ leftOn }) => leftOn === null);

/** The act under vote, or the last one in force. */
export const currentAct = ({ acts }: PactLife): Act => acts.at(-1) ?? acts[0];

/** Whose approval is awaited: an assembly that has not voted, or has said no. */
export const awaitingVote = (life: PactLife): readonly LifeParty[] =>
  present(life).filter(({ id, deliberates }) => deliberates && currentAct(life).deliberations.get(id)?.approves !== true);

export const awaitingSignature = (life: PactLife): readonly LifeParty[] =>
  present(life).filter(({ id }) => !currentAct(life).signatures.has(id));

/** Amendments in force. */
export const amendmentsOf = ({ state, acts }: PactLife): number => acts.length - 1 - (state === "amending" ? 1 : 0);
