import { ONLY } from "./decision.ts";
import { type Field, isField, isSingle, type Part, shapes } from "./fields.ts";
import type { ReviewedDraft } from "./fold-draft.ts";
import { typedPart } from "./labels.ts";
import type { Editing } from "./pages/review-model.ts";
import { spoken } from "./spoken.ts";
import type { Scalar } from "./values.ts";

const blank = (field: Field, key: string | null): Editing => ({ field, key, typed: {}, passage: "", near: "", errors: [] });

/** The passage a person selected goes into the part that says what the value is, when that part is words. */
const withPassage = (editing: Editing, passage: string, near: string): Editing => {
  const [first] = shapes[editing.field].parts;
  const words = first && (first.kind === "text" || first.kind === "long") ? { [first.name]: passage.replace(/\s+/g, " ").trim() } : {};
  return { ...editing, passage, near, typed: { ...editing.typed, ...words } };
};

/** A part in its form: in words where it is a code. */
const typedOf = (field: Field, part: Part, value: Scalar | undefined): string =>
  typedPart(part, typeof value === "string" ? spoken(field, part.name, value) : value);

const editOf = (reviewed: ReviewedDraft, asked: string): Editing | null => {
  const at = asked.indexOf(".");
  const [field, key] = [asked.slice(0, at), asked.slice(at + 1)];
  if (!isField(field)) return null;
  const item = reviewed.items[field].find((one) => one.key === key);
  if (!item) return isSingle(field) ? blank(field, null) : null;
  return {
    ...blank(field, key),
    typed: Object.fromEntries(shapes[field].parts.map((part) => [part.name, typedOf(field, part, item.values[part.name])])),
  };
};

/** The form that an address asks to open: `?edit=actions.3`, or `?add=actions` with a passage selected in the text. */
export const editingOf = (reviewed: ReviewedDraft, query: Readonly<Record<string, string>>): Editing | null => {
  const { edit, add, passage = "", near = "" } = query;
  if (edit !== undefined) return editOf(reviewed, edit);
  if (add === undefined || !isField(add)) return null;
  // A field of one value that has one already is corrected by the passage.
  const editing = isSingle(add) && reviewed.items[add].length > 0 ? editOf(reviewed, `${add}.${ONLY}`) : blank(add, null);
  return editing && passage !== "" ? withPassage(editing, passage, near) : editing;
};
