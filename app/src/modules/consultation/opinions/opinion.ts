/** What a body says of the pact or of a proposal. */
export const opinionSenses = ["favourable", "with-reservations", "unfavourable", "none"] as const;
export type OpinionSense = (typeof opinionSenses)[number];

/** What was asked of a body, and what it answered. Days as `2026-03-14`. `sense` is null as long as it did not answer. */
export type Opinion = {
  readonly id: string;
  /** The proposal it is about; null for the pact as a whole. */
  readonly proposalId: string | null;
  readonly body: string;
  readonly askedOn: string | null;
  readonly dueOn: string | null;
  readonly sense: OpinionSense | null;
  readonly givenOn: string | null;
  readonly reference: string | null;
  readonly text: string | null;
  readonly url: string | null;
};
export type OpinionFields = Omit<Opinion, "id">;

export const opinionFields = ({ id: _, ...fields }: Opinion): OpinionFields => fields;

/** Where it stands on a day: given, late, awaited. */
export const opinionAt = ({ sense, dueOn }: Pick<Opinion, "sense" | "dueOn">, today: string): "given" | "late" | "awaited" =>
  sense !== null ? "given" : dueOn !== null && dueOn < today ? "late" : "awaited";
