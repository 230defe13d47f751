import { sha256 } from "../../../platform/audit/canonical.ts";
import type { Draft } from "../drafts.repository.ts";
import { isSingle } from "../fields.ts";
import { addedKey } from "./choice.ts";
import type { HeldFinding } from "./hold-against.ts";

export type LineState = "open" | "kept" | "taken" | "both" | "added";

type Compared = { readonly draft: Pick<Draft, "choices" | "decisions">; readonly document: { readonly id: string } };

/** What was chosen of a finding. */
export const stateOf = ({ draft, document: { id } }: Compared, { field, kind, first, second }: HeldFinding): LineState => {
  const choice = draft.choices.find((one) => one.document === id && one.field === field && one.item === second?.key);
  if (choice) return choice.kind === "both" ? "both" : "kept";
  const rests = (key: string | undefined): boolean =>
    draft.decisions.some((one) => one.document === id && one.subject === field && one.key === key);
  if (kind === "adds") return rests(isSingle(field) ? "0" : addedKey(id, second?.key ?? "")) ? "added" : "open";
  return rests(first?.key) ? "taken" : "open";
};

/** Tells a finding as a person saw it from the same once anything of it has changed: what was chosen, or what it stands against. */
export const stampOf = (compared: Compared, finding: HeldFinding): string => {
  const { kind, first } = finding;
  return sha256(JSON.stringify([stateOf(compared, finding), kind, first?.key, first?.values])).slice(0, 16);
};
