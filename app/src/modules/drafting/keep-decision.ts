import type { Span } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import type { DecisionKind, heldSubjects } from "./decision.ts";
import { draftDecision } from "./drafting.tables.ts";
import { findDecision, nextRank } from "./drafts.repository.ts";
import type { Values } from "./values.ts";

/** A decision to keep about one value, in place of the one before; `undo` takes that one back. */
export type KeptDecision = {
  readonly subject: (typeof heldSubjects)[number];
  readonly key: string;
  readonly kind: DecisionKind | "undo";
  readonly values: Values | null;
  readonly span: Span | null;
  /** The further document that the passage stands in; null for the draft's own text. */
  readonly document: string | null;
  readonly byPerson?: boolean;
};

/** Keeps a decision about a draft, by who holds it. */
export const keepDecision = async (
  write: Write,
  { subject, key, kind, values, span, document, byPerson = false }: KeptDecision,
  { draft, by, newId }: { readonly draft: string; readonly by: string; readonly newId: () => string },
): Promise<void> => {
  const known = await findDecision(write.sql, write.tenant, draft, subject, key);
  if (kind === "undo") return known === null ? undefined : write.remove(draftDecision, [known]);
  const held = { kind, values, start: span?.start ?? null, end: span?.end ?? null, document, byPerson, by, updatedAt: write.now };
  if (known !== null) await write.update(draftDecision, known, held);
  else {
    const rank = await nextRank(write.sql, write.tenant, draft);
    await write.insert(draftDecision, [{ id: newId(), draft, subject, item: key, rank, ...held, createdAt: write.now }]);
  }
};
