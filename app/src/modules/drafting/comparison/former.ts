import { z } from "zod";
import { type Decision, type DecisionKind, decisionKinds } from "../decision.ts";
import { type Field, isField } from "../fields.ts";
import type { Values } from "../values.ts";

/** What a person decided of a value before that of a further document took its place: it comes back when that one is taken back. */
export type FormerDecision = Decision & { readonly subject: Field };

type HeldFormer = {
  readonly subject: "comparisons";
  readonly key: string;
  readonly kind: DecisionKind | "undo";
  readonly values: Values | null;
  readonly span: null;
  readonly document: null;
};

const MARK = "former";

const part = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const held = z.object({
  kind: z.enum(decisionKinds),
  values: z.record(z.string(), part).nullable(),
  span: z.object({ start: z.number(), end: z.number() }).nullable(),
  byPerson: z.boolean(),
});

const formerKey = (field: string, key: string): string => `${MARK} ${field} ${key}`;

const nothing = { subject: "comparisons", values: null, span: null, document: null } as const;

/** How a former decision is held among the choices of the comparisons; `null` forgets the one that is held. */
export const heldFormer = (field: string, key: string, decision: Decision | null): HeldFormer => {
  if (decision === null) return { ...nothing, key: formerKey(field, key), kind: "undo" };
  const { kind, values, span, byPerson = false } = decision;
  return { ...nothing, key: formerKey(field, key), kind: "reject", values: { decision: JSON.stringify({ kind, values, span, byPerson }) } };
};

/** The former decision that a held row tells; null when it tells none. */
export const formerOf = ({ key: row, values, rank }: Pick<Decision, "key" | "values" | "rank">): FormerDecision | null => {
  const [mark, field = "", key = ""] = row.split(" ");
  const told = values?.["decision"];
  if (mark !== MARK || !isField(field) || typeof told !== "string") return null;
  return { subject: field, key, rank, ...held.parse(JSON.parse(told)) };
};

/** A former decision, as it is kept anew. */
export const restored = ({ subject, key, kind, values, span, byPerson = false }: FormerDecision) =>
  ({ subject, key, kind, values, span, byPerson, document: null }) as const;
