import { pairAlike } from "../alike.ts";
import type { PactAmount, Stage, Target } from "../pact.schema.ts";
import { contentFields, type SheetContent } from "../sheets/content/content.ts";
import type { SwotLine } from "../swot/line.ts";

export type AxisState = { readonly id: string; readonly label: string };
export type ActionState = {
  readonly id: string;
  readonly label: string;
  readonly axisId: string | null;
  readonly stage: Stage;
  /** Why it stands at its stage, when officers said it. */
  readonly stageReason: string | null;
  readonly target: Target | null;
  readonly owner: string | null;
  /** Euros planned in its financing plan, counted by this pact. */
  readonly planned: number;
  /** What its sheet says of it, field by field. */
  readonly content: Readonly<Record<keyof SheetContent, unknown>>;
};
export type AmountState = Pick<PactAmount, "label" | "payer" | "kind" | "valueEur"> & { readonly id: string };

/** A territory with its share of the whole pact, and what it became when it was told: who succeeds it, from which day, why. */
export type TerritoryState = {
  readonly id: string;
  readonly name: string;
  readonly share: number | null;
  readonly fate: { readonly day: string; readonly successors: readonly string[]; readonly why: string | null } | null;
};

/** A commitment that is followed, the names of those it binds and of those towards whom. */
export type PledgeState = {
  readonly id: string;
  readonly what: string;
  readonly by: readonly string[];
  readonly towards: readonly string[];
  readonly status: string;
};

/** A party, what it is and what it does in the pact; once it left, the day, why, and those who took its place. */
export type PartyState = {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly roles: readonly string[];
  readonly left: { readonly on: string; readonly why: string; readonly heirs: readonly string[] } | null;
};

/** A body that steers the pact. */
export type CommitteeState = { readonly id: string; readonly name: string; readonly kind: string | null; readonly chair: string | null };

/** What officers say of the pact as a whole: its edition, what it aims at, the protocol that came before it, a dated document. */
export const frameParts = ["edition", "ambition", "protocol"] as const;
export type FrameState = {
  readonly id: (typeof frameParts)[number];
  readonly says: string;
  readonly on: string | null;
  readonly url: string | null;
};

/** A body of the text that steers the pact. */
export type BodyState = { readonly id: string; readonly body: string };

/** A promise of parties to bring as much as each other: on the whole pact when `axis` is null, on one that is no more when it is empty. */
export type ClauseState = {
  readonly id: string;
  readonly says: string;
  readonly saidIn: string | null;
  readonly axis: string | null;
  readonly by: readonly string[];
};

/** What a party brings to the pact as a whole. */
export type ContributionState = { readonly id: string; readonly what: string; readonly by: string; readonly valueEur: number | null };

/** A line of the diagnosis that everyone reads. */
export type LineState = Pick<SwotLine, "id" | "quadrant" | "says">;

/** What of a pact an amendment may change, as it stood at a moment. */
export type PactState = {
  readonly frame: readonly FrameState[];
  readonly axes: readonly AxisState[];
  readonly actions: readonly ActionState[];
  readonly amounts: readonly AmountState[];
  readonly territories: readonly TerritoryState[];
  readonly pledges: readonly PledgeState[];
  readonly parties: readonly PartyState[];
  readonly committees: readonly CommitteeState[];
  readonly bodies: readonly BodyState[];
  readonly clauses: readonly ClauseState[];
  readonly contributions: readonly ContributionState[];
  readonly lines: readonly LineState[];
};

/** `moved`: under another axis; `dropped`: no longer there, or abandoned. */
export const differenceKinds = ["dropped", "moved", "changed", "added", "kept"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export type Difference<State> =
  | { readonly kind: Exclude<DifferenceKind, "added" | "dropped">; readonly before: State; readonly after: State }
  | { readonly kind: "added"; readonly before: null; readonly after: State }
  | { readonly kind: "dropped"; readonly before: State; readonly after: State | null };

export type ChangedField = "label" | "target" | "stage" | "owner" | "planned" | keyof SheetContent;
export type ActionDifference = Difference<ActionState> & { readonly fields: readonly ChangedField[] };

export type PactDifference = {
  readonly frame: readonly Difference<FrameState>[];
  readonly axes: readonly Difference<AxisState>[];
  readonly actions: readonly ActionDifference[];
  readonly amounts: readonly Difference<AmountState>[];
  readonly territories: readonly Difference<TerritoryState>[];
  readonly pledges: readonly Difference<PledgeState>[];
  readonly parties: readonly Difference<PartyState>[];
  readonly committees: readonly Difference<CommitteeState>[];
  readonly bodies: readonly Difference<BodyState>[];
  readonly clauses: readonly Difference<ClauseState>[];
  readonly contributions: readonly Difference<ContributionState>[];
  readonly lines: readonly Difference<LineState>[];
};

type Identified = { readonly id: string };
type Pairs<State> = {
  readonly both: readonly (readonly [State, State])[];
  readonly gone: readonly State[];
  readonly come: readonly State[];
};

/** Pairs by identity, then by wording: one thing has one name in a version, but its identity may have been lost between two. */
const pair = <State extends Identified>(
  before: readonly State[],
  after: readonly State[],
  wording: (one: State) => string,
): Pairs<State> => {
  const byId = new Map(before.map((one) => [one.id, one]));
  const same = after.flatMap((one): (readonly [State, State])[] => {
    const old = byId.get(one.id);
    return old ? [[old, one]] : [];
  });
  const kept = new Set(same.map(([{ id }]) => id));
  const [oldLeft, newLeft] = [before, after].map((list) => list.filter(({ id }) => !kept.has(id)));
  const alike = pairAlike(oldLeft ?? [], newLeft ?? [], wording);
  const [old, next] = [new Set(alike.map(([one]) => one.id)), new Set(alike.map(([, one]) => one.id))];
  return {
    both: [...same, ...alike],
    gone: (oldLeft ?? []).filter(({ id }) => !old.has(id)),
    come: (newLeft ?? []).filter(({ id }) => !next.has(id)),
  };
};

const inOrder = <State, One extends Difference<State>>(all: readonly One[], after: readonly State[]): readonly One[] => {
  const rank = new Map(after.map((state, at) => [state, at]));
  return all.toSorted(
    (a, b) =>
      differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) ||
      (a.after === null ? -1 : (rank.get(a.after) ?? 0)) - (b.after === null ? -1 : (rank.get(b.after) ?? 0)),
  );
};

const plainly = <State extends Identified>(
  { both, gone, come }: Pairs<State>,
  isSame: (before: State, after: State) => boolean,
): Difference<State>[] => [
  ...both.map(([before, after]) => ({ kind: isSame(before, after) ? ("kept" as const) : ("changed" as const), before, after })),
  ...gone.map((before) => ({ kind: "dropped" as const, before, after: null })),
  ...come.map((after) => ({ kind: "added" as const, before: null, after })),
];

const fieldsChanged = (before: ActionState, after: ActionState): ChangedField[] => [
  ...(before.label === after.label ? [] : (["label"] as const)),
  ...(JSON.stringify(before.target) === JSON.stringify(after.target) ? [] : (["target"] as const)),
  ...(before.stage === after.stage ? [] : (["stage"] as const)),
  ...(before.owner === after.owner ? [] : (["owner"] as const)),
  ...(before.planned === after.planned ? [] : (["planned"] as const)),
  ...contentFields.filter((field) => JSON.stringify(before.content[field]) !== JSON.stringify(after.content[field])),
];

const kindOf = (before: ActionState, after: ActionState, isMoved: boolean, isChanged: boolean): Exclude<DifferenceKind, "added"> => {
  if (after.stage === "abandoned" && before.stage !== "abandoned") return "dropped";
  if (isMoved) return "moved";
  return isChanged ? "changed" : "kept";
};

/** Things of which all that is told counts. */
const byIdentity = <State extends Identified>(
  before: readonly State[],
  after: readonly State[],
  wording: (one: State) => string,
): readonly Difference<State>[] =>
  inOrder(
    plainly(pair(before, after, wording), (old, next) => JSON.stringify(old) === JSON.stringify(next)),
    after,
  );

/** What two states of a pact differ in: all that an amendment may change, thing by thing. */
export const differenceOf = (before: PactState, after: PactState): PactDifference => {
  const axes = pair(before.axes, after.axes, ({ label }) => label);
  const axisNow = new Map(axes.both.map(([old, next]) => [old.id, next.id]));
  const { both, gone, come } = pair(before.actions, after.actions, ({ label }) => label);
  const actions: ActionDifference[] = [
    ...both.map(([old, next]): ActionDifference => {
      const fields = fieldsChanged(old, next);
      // An axis that was renamed is still the same: what stands under it has not moved.
      const stood = old.axisId === null ? null : (axisNow.get(old.axisId) ?? old.axisId);
      return { kind: kindOf(old, next, stood !== next.axisId, fields.length > 0), before: old, after: next, fields };
    }),
    ...gone.map((old): ActionDifference => ({ kind: "dropped", before: old, after: null, fields: [] })),
    ...come.map((next): ActionDifference => ({ kind: "added", before: null, after: next, fields: [] })),
  ];
  const amounts = pair(before.amounts, after.amounts, ({ label, payer, kind }) => `${label ?? ""} ${payer ?? ""} ${kind}`);
  return {
    frame: byIdentity(before.frame, after.frame, ({ id }) => id),
    axes: inOrder(
      plainly(axes, (old, next) => old.label === next.label),
      after.axes,
    ),
    actions: inOrder(actions, after.actions),
    amounts: inOrder(
      plainly(amounts, (old, next) => old.valueEur === next.valueEur && old.kind === next.kind && old.payer === next.payer),
      after.amounts,
    ),
    territories: byIdentity(before.territories, after.territories, ({ name }) => name),
    pledges: byIdentity(before.pledges, after.pledges, ({ what }) => what),
    parties: byIdentity(before.parties, after.parties, ({ name }) => name),
    committees: byIdentity(before.committees, after.committees, ({ name }) => name),
    bodies: byIdentity(before.bodies, after.bodies, ({ body }) => body),
    clauses: byIdentity(before.clauses, after.clauses, ({ says }) => says),
    contributions: byIdentity(before.contributions, after.contributions, ({ what, by }) => `${what} ${by}`),
    lines: byIdentity(before.lines, after.lines, ({ says }) => says),
  };
};

/** How many of each kind. */
export const countKinds = (differences: readonly { readonly kind: DifferenceKind }[]): Readonly<Record<DifferenceKind, number>> => {
  const count = (kind: DifferenceKind) => differences.filter((one) => one.kind === kind).length;
  return { dropped: count("dropped"), moved: count("moved"), changed: count("changed"), added: count("added"), kept: count("kept") };
};
