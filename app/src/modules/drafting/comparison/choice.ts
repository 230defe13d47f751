import type { Decision } from "../decision.ts";
import { type Field, isField } from "../fields.ts";

/**
 * How a contradiction was settled without taking the second document's value: `keep`, the draft's stands; `both`, the two stay
 * side by side, as an open conflict. A value that was taken or added is a decision about its field, on a passage of the document.
 */
export type Choice = {
  readonly document: string;
  readonly field: Field;
  /** Rank of the value in what was read in the document. */
  readonly item: string;
  readonly kind: "keep" | "both";
  /** Key of the draft's value it was held against. */
  readonly against: string;
};

/** Where a value of a further document stands once added to the draft: the same however often it is added. */
export const addedKey = (document: string, item: string): string => `${document}-${item}`;

export const choiceKey = ({ document, field, item }: Pick<Choice, "document" | "field" | "item">): string => `${document} ${field} ${item}`;

/** How a choice is held among the decisions. */
export const heldChoice = (choice: Choice): Pick<Decision, "key" | "kind" | "values"> => ({
  key: choiceKey(choice),
  kind: choice.kind === "keep" ? "reject" : "accept",
  values: { against: choice.against },
});

/** The choice that a held row tells; null when it tells none. */
export const choiceOf = ({ key, kind, values }: Pick<Decision, "key" | "kind" | "values">): Choice | null => {
  const [document = "", field = "", item = ""] = key.split(" ");
  const against = values?.["against"];
  if (!isField(field) || typeof against !== "string") return null;
  return { document, field, item, kind: kind === "accept" ? "both" : "keep", against };
};
