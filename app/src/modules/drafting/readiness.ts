import { ok, type Result, refuse } from "@levier/kernel";
import { type PactContent, pactContent } from "../pacts/index.ts";
import { type Field, isField } from "./fields.ts";
import { incompleteItems, keptItems, type ReviewedDraft } from "./fold-draft.ts";
import type { Unchecked } from "./to-pact-content.ts";

/** What keeps a draft from being published: a field without a value, or a value without one of its parts. */
export type Lacking =
  | { readonly what: "title" | "pactType" | "content" }
  | { readonly what: "item"; readonly field: Field; readonly key: string; readonly parts: readonly string[] };

const CONTENT: readonly Field[] = ["territories", "signatories", "axes", "actions", "commitments"];

/** Everything a draft lacks to become a pact; empty when it is ready. */
export const lackingOf = (draft: ReviewedDraft): readonly Lacking[] => {
  const without = (field: Field): boolean => keptItems(draft, field).length === 0;
  return [
    ...(["title", "pactType"] as const).filter(without).map((what): Lacking => ({ what })),
    ...(CONTENT.every(without) ? [{ what: "content" } as const] : []),
    ...incompleteItems(draft).map(
      ({ item, missing }): Lacking => ({
        what: "item",
        field: item.field,
        key: item.key,
        parts: missing.map((group) => group[0] ?? "value"),
      }),
    ),
  ];
};

/** The content as the schema of a pact takes it, or each value that the schema refuses. */
export const checkContent = (draft: ReviewedDraft, content: Unchecked): Result<PactContent, readonly Lacking[]> => {
  const lacking = lackingOf(draft);
  if (lacking.length > 0) return refuse(lacking);
  const parsed = pactContent.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const refused = parsed.error.issues.flatMap(({ path: [field, position, ...rest] }): Lacking[] => {
    if (typeof field !== "string" || !isField(field)) return [];
    const item = keptItems(draft, field)[typeof position === "number" ? position : 0];
    const part = (typeof position === "number" ? rest : [position, ...rest]).filter((step) => typeof step === "string").join(".");
    return item ? [{ what: "item", field, key: item.key, parts: [part] }] : [];
  });
  // A refusal that names no value of the draft is a bug of ours, not something a person can mend.
  if (refused.length === 0) throw parsed.error;
  return refuse(refused);
};
