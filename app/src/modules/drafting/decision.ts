import type { Span } from "@levier/kernel";
import { fields } from "./fields.ts";
import type { Values } from "./values.ts";

/** What a person decides about one value of a draft; the last decision about a value holds. */
export const decisionKinds = ["accept", "correct", "reject", "add"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Questions and conflicts are settled like values: accepting one leaves it as it is. */
export const subjects = [...fields, "questions", "conflicts"] as const;
export type Subject = (typeof subjects)[number];

/** Besides, how the findings of a comparison were settled (`comparison/choice.ts`): kept as decisions are, told apart from them. */
export const heldSubjects = [...subjects, "comparisons"] as const;

/** The key of the value of a field that has only one. */
export const ONLY = "0";

export type Decision = {
  readonly subject: Subject;
  /** Position of the value in what the engine read, or the identifier of a value that a person added. */
  readonly key: string;
  readonly kind: DecisionKind;
  readonly values: Values | null;
  /** The passage a value was taken from, when a person took it from a text. */
  readonly span: Span | null;
  /** The further document of the draft that the passage stands in; absent or null for the draft's own text. */
  readonly document?: string | null;
  /** The person gave it of their own knowledge: the passage that was read no longer says it. */
  readonly byPerson?: boolean;
  /** When it was taken. */
  readonly at?: Date;
  /** Rank of the first decision about this value among those of its draft: orders the values added. */
  readonly rank: number;
};
