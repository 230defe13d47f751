import { isDeepStrictEqual } from "node:util";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Viewer } from "../../platform/http/viewer.ts";
import { reachOpenDraft } from "./access.ts";
import { type DraftDocument, listDocuments } from "./comparison/documents.repository.ts";
import { type Decision, type DecisionKind, ONLY, type Subject } from "./decision.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draft as draftTable } from "./drafting.tables.ts";
import type { Draft } from "./drafts.repository.ts";
import { itemsOf } from "./extracted-draft.ts";
import { type Field, isField, isSingle } from "./fields.ts";
import { awaitsPerson, foldDraft } from "./fold-draft.ts";
import { type KeptDecision, keepDecision } from "./keep-decision.ts";
import { findPassage } from "./passage.ts";
import { passageHolds } from "./passage-holds.ts";
import type { Drafting } from "./ports.ts";
import { missingParts, readValues, unusableParts, type Values } from "./values.ts";

/** What a person asks: `undo` takes the decision back; `add` needs no key. */
export type Asked = {
  readonly subject: Subject;
  readonly key?: string | undefined;
  readonly kind: DecisionKind | "undo";
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  /** A passage of the text, as copied, that the value rests on; `near` is where it was selected. */
  readonly passage?: string | undefined;
  readonly near?: number | undefined;
  /** The person says that the passage the value has already says the new one too. */
  readonly keepPassage?: boolean | undefined;
};

type Settled = Omit<KeptDecision, "subject">;

/** What is decided on: the draft, with the texts of its further documents, in which a passage may stand too. */
type Decided = Draft & { readonly documents: readonly DraftDocument[] };

const textOf = ({ extracted, documents }: Decided, document: string | null | undefined): string =>
  (document ? documents.find(({ id }) => id === document)?.extracted : extracted)?.source.text ?? "";

/** Whether the passage of a value still holds it once corrected: it can be read there, or the person says so. */
const keepsPassage = (field: Field, key: string, asked: Asked, draft: Decided, values: Values, before: Decision | undefined): boolean => {
  const read = itemsOf(draft.extracted, field)[Number(key)];
  const spans = before?.span ? [before.span] : (read?.evidence ?? []);
  if (spans.length === 0) return false;
  const held = (before?.byPerson ? null : before?.values) ?? read?.values ?? {};
  const text = textOf(draft, before?.document);
  const passages = spans.map(({ start, end }) => text.slice(start, end));
  return (asked.keepPassage === true && !before?.byPerson) || passageHolds(field, held, values, passages);
};

/** Where a passage stands: in the draft's own text, else in the first of its further documents that holds it. */
const findAnywhere = (draft: Decided, passage: string, near: number | undefined): Pick<Settled, "span" | "document"> | null => {
  const own = findPassage(draft.extracted.source.text, passage, near);
  if (own) return { span: own, document: null };
  for (const { id, extracted } of draft.documents) {
    const span = findPassage(extracted.source.text, passage);
    if (span) return { span, document: id };
  }
  return null;
};

const settleValues = (
  field: Field,
  key: string,
  asked: Asked,
  draft: Decided,
  before: Decision | undefined,
): Result<Omit<Settled, "key" | "kind">, DraftingRefusal> => {
  const given = asked.values ?? {};
  const [unusable] = unusableParts(field, given);
  if (unusable) return refuse({ code: "value-unusable", value: unusable.value, field: unusable.part.name, wanted: unusable.part.kind });
  const values = readValues(field, given);
  const [missing] = missingParts(field, values);
  if (missing) return refuse({ code: "value-incomplete", value: "", field: missing[0] ?? "value" });
  const passage = asked.passage?.trim() ?? "";
  if (passage === "") {
    const kept = keepsPassage(field, key, asked, draft, values, before);
    return ok({ values, span: kept ? (before?.span ?? null) : null, document: kept ? (before?.document ?? null) : null, byPerson: !kept });
  }
  const found = findAnywhere(draft, passage, asked.near);
  return found ? ok({ values, ...found }) : refuse({ code: "passage-absent", value: passage.slice(0, 120) });
};

const isAsRead = (field: Field, key: string, values: Values | null, draft: Draft): boolean => {
  const read = itemsOf(draft.extracted, field)[Number(key)];
  return Boolean(read) && isDeepStrictEqual(read?.values, values);
};

/** Whether there is a value under this key, read or added; the field of one value may always be given it. */
const isKnown = (field: Field, key: string, kind: Asked["kind"], draft: Draft): boolean =>
  kind === "add" ||
  (kind === "correct" && isSingle(field)) ||
  draft.decisions.some((decision) => decision.subject === field && decision.key === key) ||
  foldDraft(draft.extracted, draft.decisions).items[field].some((item) => item.key === key);

const settleField = (field: Field, asked: Asked, draft: Decided, newId: () => string): Result<Settled, DraftingRefusal> => {
  const { kind } = asked;
  const key = isSingle(field) ? ONLY : kind === "add" ? newId() : (asked.key ?? "");
  if (!isKnown(field, key, kind, draft)) return refuse({ code: "decision-unknown", value: `${field} ${key}`.trim() });
  const before = draft.decisions.find((decision) => decision.subject === field && decision.key === key);
  const isAdded = before?.kind === "add";
  if (kind !== "correct" && kind !== "add") {
    // A value that a person added stands or goes: there is nothing read under it to accept or to set aside.
    if (isAdded)
      return ok({
        key,
        kind: kind === "accept" ? "add" : "undo",
        values: before.values,
        span: before.span,
        document: before.document ?? null,
      });
    return ok({ key, kind, values: null, span: null, document: null });
  }
  const settled = settleValues(field, key, asked, draft, before);
  if (!settled.ok) return settled;
  // A form sent back as it was opened says that the value is right.
  const { span, values } = settled.value;
  if (span === null && isAsRead(field, key, values, draft)) return ok({ key, kind: "accept", values: null, span: null, document: null });
  return ok({ key, kind: isAdded ? "add" : kind, ...settled.value });
};

const settle = (asked: Asked, draft: Decided, newId: () => string): Result<Settled, DraftingRefusal> => {
  if (isField(asked.subject)) return settleField(asked.subject, asked, draft, newId);
  const key = asked.key ?? "";
  const points = asked.subject === "questions" ? draft.extracted.questions : draft.extracted.conflicts;
  if (!/^\d+$/.test(key) || points[Number(key)] === undefined)
    return refuse({ code: "decision-unknown", value: `${asked.subject} ${key}`.trim() });
  return ok({ key, kind: asked.kind === "undo" ? "undo" : "accept", values: null, span: null, document: null });
};

/** A form sent again as it stands decides nothing anew: what it says keeps its date. */
const isHeld = ({ decisions }: Draft, subject: Subject, { key, kind, values, span, document, byPerson = false }: Settled): boolean => {
  const held = decisions.find((decision) => decision.subject === subject && decision.key === key);
  return isDeepStrictEqual(
    [held?.kind, held?.values, held?.span, held?.document ?? null, held?.byPerson],
    [kind, values, span, document, byPerson],
  );
};

/** Takes decisions about a draft, all of them or none. Returns the key of each value decided. */
export const decide = (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  asked: readonly Asked[],
): Promise<Result<readonly string[], DraftingRefusal>> => {
  const { platform } = drafting;
  return platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.decide", thread: id }, async (write) => {
    const reached = await reachOpenDraft(drafting, write.sql, viewer, id, "review-draft", "hold");
    if (!reached.ok) return reached;
    const draft = { ...reached.value, documents: await listDocuments(write.sql, write.tenant, id) };
    const keys: string[] = [];
    for (const one of asked) {
      const settled = settle(one, draft, platform.newId);
      if (!settled.ok) return settled;
      if (asked.length > 1 || !isHeld(draft, one.subject, settled.value))
        await keepDecision(write, { subject: one.subject, ...settled.value }, { draft: id, by: viewer.account, newId: platform.newId });
      keys.push(settled.value.key);
    }
    await write.update(draftTable, id, { updatedAt: write.now });
    return ok(keys);
  });
};

/** Accepts every value of a field that nobody has looked at yet, but those of a language model, which are accepted one by one. */
export const acceptAll = async (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  field: Field,
): Promise<Result<readonly string[], DraftingRefusal>> => {
  const reached = await reachOpenDraft(drafting, drafting.platform.database.sql, viewer, id, "review-draft");
  if (!reached.ok) return reached;
  const proposed = foldDraft(reached.value.extracted, reached.value.decisions).items[field].filter(
    (item) => item.state === "proposed" && !awaitsPerson(item),
  );
  return decide(
    drafting,
    viewer,
    id,
    proposed.map(({ key }) => ({ subject: field, key, kind: "accept" })),
  );
};
