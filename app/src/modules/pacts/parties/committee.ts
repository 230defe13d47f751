/** What a body that steers a pact is for: to decide, to direct, to prepare, to gather everyone. */
export const committeeKinds = ["steering", "direction", "technical", "bureau", "plenary", "working-group", "other"] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

/** A body that steers a pact, as those who follow the pact tell it. Days as `2026-03-14`, in order. */
export type Committee = {
  readonly id: string;
  /** The body of the text that it is, if the text names it. */
  readonly toldId: string | null;
  readonly kind: CommitteeKind;
  readonly name: string;
  readonly chair: string | null;
  /** How often it meets, in words. */
  readonly rhythm: string | null;
  /** How many parties, present or represented, make its meetings valid; null without such a rule. */
  readonly quorum: number | null;
  readonly metOn: readonly string[];
};

export type CommitteeFields = Omit<Committee, "id">;

export const committeeFields = ({ id: _, ...fields }: Committee): CommitteeFields => fields;

const SAID: readonly (readonly [RegExp, CommitteeKind])[] = [
  [/\b(?:copil|comite de pilotage|comite strategique)\b/, "steering"],
  [/\b(?:codir|comite de direction)\b/, "direction"],
  [/\b(?:cotech|comite technique)\b/, "technical"],
  [/\bbureau\b/, "bureau"],
  [/\b(?:pleniere|assemblee|conference)\b/, "plenary"],
  [/\b(?:groupe de travail|atelier)/, "working-group"],
];

/** What the name of a body says that it is for. */
export const committeeKindIn = (name: string): CommitteeKind => {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return SAID.find(([words]) => words.test(plain))?.[1] ?? "other";
};

/** The last meeting held, and the next one set. */
export const meetingsAt = ({ metOn }: Pick<Committee, "metOn">, today: string) => ({
  held: metOn.filter((day) => day <= today).length,
  last: metOn.findLast((day) => day <= today) ?? null,
  next: metOn.find((day) => day > today) ?? null,
});
