/** `draft`: being written. `set`: its rules and electors stand. `settled`: its result is told. `cancelled`: given up, with why. */
export const voteStates = ["draft", "set", "settled", "cancelled"] as const;
export type VoteState = (typeof voteStates)[number];

type Timed = { readonly state: VoteState; readonly opensAt: Date; readonly closesAt: Date; readonly closedAt: Date | null };

/** Where a vote stands at a moment. */
export type VotePhase = Exclude<VoteState, "set"> | "coming" | "open" | "closed";

export const phaseAt = ({ state, opensAt, closesAt, closedAt }: Timed, now: Date): VotePhase => {
  if (state !== "set") return state;
  if (closedAt !== null || now >= closesAt) return "closed";
  return now < opensAt ? "coming" : "open";
};

/** When it was, or will be, closed. */
export const closingOf = ({ closesAt, closedAt }: Pick<Timed, "closesAt" | "closedAt">): Date => closedAt ?? closesAt;
