/** How far a commitment has gone; `given-up` tells why. */
export const pledgeStatuses = ["open", "under-way", "kept", "given-up"] as const;
export type PledgeStatus = (typeof pledgeStatuses)[number];

export const contributionNatures = ["cash", "in-kind"] as const;

/** A commitment as parties follow it. Days as `2026-03-14`. */
export type Pledge = {
  readonly id: string;
  /** The commitment of the text it follows, if it follows one. */
  readonly toldId: string | null;
  /** The parties bound, one at least. */
  readonly memberIds: readonly string[];
  /** Towards whom: parties of the pact, and others in words. */
  readonly towardsMemberIds: readonly string[];
  readonly towards: string | null;
  readonly what: string;
  readonly dueOn: string | null;
  readonly status: PledgeStatus;
  readonly statusReason: string | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  /** The agent who follows it: told to the members of the space alone. */
  readonly referent: string | null;
  /** The charter it is chosen in, which of its commitments it is, and the years it is chosen for, in order. */
  readonly charter: string | null;
  readonly charterItem: string | null;
  readonly years: readonly number[];
  readonly revision: number;
};

export type Contribution = {
  readonly id: string;
  readonly memberId: string;
  readonly nature: (typeof contributionNatures)[number];
  readonly valueEur: number | null;
  readonly what: string;
};

const DAY = 86_400_000;

/** Days since a commitment was due, when it is late: neither kept nor given up, and past its day. */
export const daysLate = ({ status, dueOn }: Pick<Pledge, "status" | "dueOn">, today: string): number | null => {
  if (dueOn === null || status === "kept" || status === "given-up" || dueOn >= today) return null;
  return Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY);
};

export type LatePledge = { readonly pledge: Pledge; readonly days: number };

/** The late commitments of each party, the latest first; a joint one is told under each of its parties. */
export const lateByParty = (pledges: readonly Pledge[], today: string): ReadonlyMap<string, readonly LatePledge[]> => {
  const late = new Map<string, LatePledge[]>();
  for (const pledge of pledges) {
    const days = daysLate(pledge, today);
    if (days === null) continue;
    for (const member of pledge.memberIds) late.set(member, [...(late.get(member) ?? []), { pledge, days }]);
  }
  return new Map([...late].map(([member, its]) => [member, its.sort((a, b) => b.days - a.days)]));
};
