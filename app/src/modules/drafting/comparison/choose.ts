import { ok, type Result, refuse } from "@levier/kernel";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { reachOpenDraft } from "../access.ts";
import { type Decision, ONLY } from "../decision.ts";
import type { DraftingRefusal } from "../drafting.errors.ts";
import { draft as draftTable } from "../drafting.tables.ts";
import type { Draft } from "../drafts.repository.ts";
import { type Field, isSingle } from "../fields.ts";
import { type KeptDecision, keepDecision } from "../keep-decision.ts";
import type { Drafting } from "../ports.ts";
import type { Values } from "../values.ts";
import { addedKey, choiceKey, heldChoice } from "./choice.ts";
import { listDocuments } from "./documents.repository.ts";
import { heldFormer, restored } from "./former.ts";
import { type HeldFinding, type HeldSide, holdAgainst } from "./hold-against.ts";
import { type LineState, stampOf, stateOf } from "./line-state.ts";

export const choicesMade = ["keep", "take", "both", "add", "undo"] as const;
export type ChoiceMade = (typeof choicesMade)[number];

/** What a person makes of one finding: `item` is the rank of the value in what was read in the document. */
export type ChoiceAsked = {
  readonly field: Field;
  readonly item: string;
  readonly choice: ChoiceMade;
  /** The finding as it was seen (`stampOf`); absent for who chooses whatever became of it. */
  readonly seen?: string | undefined;
};

/** What a choice leads to. */
const OUTCOMES: Readonly<Record<ChoiceMade, LineState>> = { keep: "kept", take: "taken", both: "both", add: "added", undo: "open" };

/** Whether the finding lets it be chosen. */
export const mayChoose = ({ kind, first, second, more }: HeldFinding, choice: ChoiceMade): boolean => {
  if (second === null) return false;
  if (choice === "undo") return true;
  if (kind === "adds") return choice === "add";
  if (kind === "confirms") return choice === "take" && more.second.length > 0;
  return kind === "contradicts" && first !== null && choice !== "add";
};

/** A draft with one of its further documents, and what comes of holding one against the other. */
type Compared = { readonly draft: Draft; readonly document: string; readonly findings: readonly HeldFinding[] };

/** The draft's own axis that the document files an action under; null when the draft has none like it. */
const axisIn = ({ draft, document, findings }: Compared, axis: Values[string] | undefined): string | null => {
  const finding = findings.find(({ field, second }) => field === "axes" && second?.key === axis);
  if (finding?.first) return finding.first.key;
  const added = typeof axis === "string" ? addedKey(document, axis) : null;
  return draft.decisions.some(({ subject, key }) => subject === "axes" && key === added) ? added : null;
};

/** What the document does not say of a value is kept from the draft. */
const merged = (before: Values, now: Values): Values => ({
  ...now,
  ...before,
  ...Object.fromEntries(Object.entries(now).filter(([name, part]) => name !== "axis" && part !== null && part !== false)),
});

/** The document's value, in the place of the draft's or beside it. */
const takenFrom = (compared: Compared, field: Field, second: HeldSide, first: HeldSide | null): KeptDecision => {
  const { document } = compared;
  const values = first ? merged(first.values, second.values) : second.values;
  const axis = field === "actions" && !first ? { axis: axisIn(compared, second.values["axis"]) } : {};
  return {
    subject: field,
    key: first?.key ?? (isSingle(field) ? ONLY : addedKey(document, second.key)),
    kind: first && /^\d+$/.test(first.key) ? "correct" : "add",
    values: { ...values, ...axis },
    span: second.stated.evidence[0] ?? null,
    document,
  };
};

const NOTHING = { values: null, span: null, document: null } as const;

/** The document's value, beside what a person had decided there before. */
const takenOver = (compared: Compared, field: Field, second: HeldSide, first: HeldSide | null): KeptDecision[] => {
  const taken = takenFrom(compared, field, second, first);
  const isIt = ({ subject, key }: Decision): boolean => subject === field && key === taken.key;
  const { decisions, former } = compared.draft;
  const now = decisions.find(isIt);
  return [heldFormer(field, taken.key, (now?.document ? former.find(isIt) : now) ?? null), taken];
};

/** What was decided of the finding before, taken back; what a person had decided before that holds again. */
const undone = ({ draft, document }: Compared, { field, item }: ChoiceAsked, first: HeldSide | null): KeptDecision[] => {
  const keys = [first?.key ?? (isSingle(field) ? ONLY : null), addedKey(document, item)];
  const own = draft.decisions.filter((one) => one.document === document && one.subject === field && keys.includes(one.key));
  return [
    { ...NOTHING, subject: "comparisons", key: choiceKey({ document, field, item }), kind: "undo" },
    ...own.flatMap(({ key }): KeptDecision[] => {
      const former = draft.former.find((one) => one.subject === field && one.key === key);
      return former ? [restored(former), heldFormer(field, key, null)] : [{ ...NOTHING, subject: field, key, kind: "undo" }];
    }),
  ];
};

const decisionsOf = (compared: Compared, asked: ChoiceAsked, { first, second }: HeldFinding): KeptDecision[] => {
  const { field, item, choice } = asked;
  const { document, draft } = compared;
  const before = undone(compared, asked, first);
  if (choice === "undo" || second === null) return before;
  if (choice === "take" || choice === "add") return [...before, ...takenOver(compared, field, second, choice === "take" ? first : null)];
  const against = first?.key ?? "";
  const span = second.stated.evidence[0] ?? null;
  const held = { subject: "comparisons", span, document, ...heldChoice({ document, field, item, kind: choice, against }) } as const;
  if (choice === "both") return [...before, held, ...(isSingle(field) ? [] : [takenFrom(compared, field, second, null)])];
  // Kept by a person who has just read the two: the draft's value is looked at.
  const isIt = ({ subject, key }: Decision): boolean => subject === field && key === against;
  const isSeen = draft.decisions.some((one) => one.document !== document && isIt(one)) || draft.former.some(isIt);
  return [...before, held, ...(isSeen ? [] : [{ ...NOTHING, subject: field, key: against, kind: "accept" } as const])];
};

/** What is decided by one choice; nothing when it is made already. */
const settle = (compared: Compared, asked: ChoiceAsked): Result<KeptDecision[], DraftingRefusal> => {
  const { field, item, choice, seen } = asked;
  const finding = compared.findings.find((one) => one.field === field && one.second?.key === item);
  if (!finding || !mayChoose(finding, choice)) return refuse({ code: "decision-unknown", value: `${field} ${item}` });
  const shown = { draft: compared.draft, document: { id: compared.document } };
  if (seen === undefined || seen === stampOf(shown, finding)) return ok(decisionsOf(compared, asked, finding));
  // Sent twice, or chosen alike by another: it is done.
  return stateOf(shown, finding) === OUTCOMES[choice] ? ok([]) : refuse({ code: "choice-late", value: field });
};

/** Settles findings about a further document, all of them or none. Nothing of the draft changes but by what is chosen here. */
export const choose = (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  document: string,
  asked: readonly ChoiceAsked[],
): Promise<Result<null, DraftingRefusal>> =>
  drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.choose", thread: id }, async (write) => {
    const reached = await reachOpenDraft(drafting, write.sql, viewer, id, "review-draft", "hold");
    if (!reached.ok) return reached;
    const documents = await listDocuments(write.sql, write.tenant, id);
    if (!documents.some((one) => one.id === document)) return refuse({ code: "document-unknown", value: document });
    const { findings } = holdAgainst(reached.value, documents, document);
    const compared = { draft: reached.value, document, findings };
    for (const one of asked) {
      const settled = settle(compared, one);
      if (!settled.ok) return settled;
      for (const kept of settled.value) await keepDecision(write, kept, { draft: id, by: viewer.account, newId: drafting.platform.newId });
    }
    await write.update(draftTable, id, { updatedAt: write.now });
    return ok(null);
  });
