import { isMessageKey, type MessageValues, type Translate } from "../../messages/index.ts";
import type { Problem } from "../../platform/http/problem.ts";
import type { Role } from "../../platform/http/viewer.ts";
import type { Field, Part } from "./fields.ts";
import { partLabel } from "./labels.ts";
import { lackingWords } from "./lacking-words.ts";
import type { Lacking } from "./readiness.ts";
import type { ReadingRefusal } from "./reading/read-draft.ts";

/** What a person who works on a draft can be refused. */
export type DraftingRefusal =
  | ReadingRefusal
  | { readonly code: "model-unset"; readonly value: string }
  | { readonly code: "draft-unknown"; readonly value: string }
  | { readonly code: "draft-closed"; readonly value: string }
  | { readonly code: "document-unknown"; readonly value: string }
  | { readonly code: "document-same"; readonly value: string }
  | { readonly code: "documents-too-many"; readonly value: string; readonly limit: number }
  | { readonly code: "document-published"; readonly value: string }
  | { readonly code: "choice-late"; readonly value: Field }
  | { readonly code: "operation-forbidden"; readonly value: Role }
  | { readonly code: "decision-unknown"; readonly value: string }
  | { readonly code: "value-unusable"; readonly value: string; readonly field: string; readonly wanted: Part["kind"] }
  | { readonly code: "value-incomplete"; readonly value: string; readonly field: string }
  | { readonly code: "passage-absent"; readonly value: string }
  | { readonly code: "draft-incomplete"; readonly value: string; readonly lacking: readonly Lacking[] }
  | { readonly code: "pact-withdrawn"; readonly value: string }
  | { readonly code: "draft-published"; readonly value: string }
  | { readonly code: "correction-absent"; readonly value: string }
  | { readonly code: "reason-missing"; readonly value: string }
  | { readonly code: "amendment-unknown"; readonly value: string }
  | { readonly code: "address-unusable"; readonly value: string }
  | { readonly code: "deletion-unconfirmed"; readonly value: string }
  | { readonly code: "abandon-unconfirmed"; readonly value: string }
  | { readonly code: "organisation-unknown"; readonly value: string };

type Code = DraftingRefusal["code"];
type Status = Extract<Problem["status"], 400 | 403 | 404 | 409 | 413 | 415 | 422 | 503>;

/** The HTTP status of each refusal, and the form field it stands beside. */
const answers: Readonly<Record<Code, { readonly status: Status; readonly field: string | null }>> = {
  "document-empty": { status: 422, field: "file" },
  "document-too-large": { status: 413, field: "file" },
  "document-too-many-pages": { status: 413, field: "file" },
  "document-format-unknown": { status: 415, field: "file" },
  "document-image": { status: 415, field: "file" },
  "document-format-unsupported": { status: 415, field: "file" },
  "document-undecodable": { status: 422, field: "file" },
  "document-without-text": { status: 422, field: "file" },
  "document-protected": { status: 422, field: "file" },
  "document-damaged": { status: 422, field: "file" },
  "document-inflated": { status: 413, field: "file" },
  "document-too-slow": { status: 422, field: "file" },
  "document-too-heavy": { status: 422, field: "file" },
  "documents-waiting": { status: 503, field: "file" },
  "language-foreign": { status: 422, field: "file" },
  "model-unset": { status: 422, field: "model" },
  "draft-unknown": { status: 404, field: null },
  "draft-closed": { status: 409, field: null },
  "document-unknown": { status: 404, field: null },
  "document-same": { status: 422, field: "file" },
  "documents-too-many": { status: 422, field: "file" },
  "document-published": { status: 409, field: null },
  "choice-late": { status: 409, field: null },
  "operation-forbidden": { status: 403, field: null },
  "decision-unknown": { status: 422, field: null },
  "value-unusable": { status: 422, field: null },
  "value-incomplete": { status: 422, field: null },
  "passage-absent": { status: 422, field: "passage" },
  "draft-incomplete": { status: 422, field: null },
  "pact-withdrawn": { status: 409, field: null },
  "draft-published": { status: 409, field: null },
  "correction-absent": { status: 409, field: null },
  "amendment-unknown": { status: 422, field: "amends" },
  "reason-missing": { status: 422, field: "reason" },
  "address-unusable": { status: 422, field: "url" },
  "deletion-unconfirmed": { status: 422, field: "confirm" },
  "abandon-unconfirmed": { status: 422, field: "abandon" },
  "organisation-unknown": { status: 422, field: "organisation" },
};

/** Sizes in megabytes as a person writes them. */
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** What a decision that cannot be taken is about: its field by its name on the page; what is none, as it was sent. */
const subjectWords = (value: string, t: Translate): string => {
  const key = `drafting.field.${value.split(" ")[0] ?? ""}`;
  return isMessageKey(key) ? t(key) : value;
};

const valuesOf = (refusal: DraftingRefusal, t: Translate): MessageValues => {
  switch (refusal.code) {
    case "document-too-large":
      return { value: refusal.value, size: megabytes(refusal.bytes), limit: megabytes(refusal.limit) };
    case "document-inflated":
      return { value: refusal.value, limit: megabytes(refusal.limit) };
    case "document-too-many-pages":
      return { value: refusal.value, pages: refusal.pages, limit: refusal.limit };
    case "documents-too-many":
      return { value: refusal.value, limit: refusal.limit };
    case "document-too-slow":
      return { value: refusal.value, seconds: refusal.seconds };
    case "document-without-text":
      return { value: refusal.value, pages: refusal.pages };
    case "document-image":
    case "document-format-unsupported":
      return { value: refusal.value, format: refusal.format };
    case "document-undecodable":
      return { value: refusal.value, excerpt: refusal.excerpt };
    case "language-foreign":
      return { value: new Intl.DisplayNames("fr", { type: "language", fallback: "code" }).of(refusal.value) ?? refusal.value };
    case "choice-late":
      return { value: t(`drafting.field.${refusal.value}`) };
    case "decision-unknown":
      return { value: subjectWords(refusal.value, t) };
    case "operation-forbidden":
      return { value: t(`identity.role.${refusal.value}`) };
    case "draft-incomplete":
      return { missing: refusal.lacking.map((lacking) => lackingWords(lacking, t)).join(" ") };
    case "value-unusable":
      return { value: refusal.value, part: t(partLabel(refusal.field)), wanted: refusal.wanted };
    case "value-incomplete":
      return { value: refusal.value, part: t(partLabel(refusal.field)) };
    default:
      return { value: refusal.value };
  }
};

/** One sentence that names what was refused and the mend. */
export const sentenceOf = (refusal: DraftingRefusal, t: Translate): string =>
  `${t(`drafting.refusal.${refusal.code}`, valuesOf(refusal, t))} ${t(`drafting.mend.${refusal.code}`)}`;

export const statusOf = ({ code }: DraftingRefusal): Status => answers[code].status;

export const fieldOf = (refusal: DraftingRefusal): string | null => ("field" in refusal ? refusal.field : answers[refusal.code].field);

/** The same refusal as the API words it. */
export const problemOf = (refusal: DraftingRefusal, t: Translate): Problem => {
  const field = fieldOf(refusal);
  const { code, value } = refusal;
  return {
    status: statusOf(refusal),
    code,
    title: t(`drafting.refusal.${code}`, valuesOf(refusal, t)),
    value,
    ...(field === null ? {} : { field }),
    mend: t(`drafting.mend.${code}`),
  };
};
