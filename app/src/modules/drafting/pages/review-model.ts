import type { FormError } from "../../../ui/index.ts";
import type { AmendmentChoices } from "../../pacts/index.ts";
import type { DraftStatus } from "../drafting.tables.ts";
import type { ModelUse } from "../extracted-draft.ts";
import type { Field } from "../fields.ts";
import type { ReviewedDraft } from "../fold-draft.ts";
import type { Lacking } from "../readiness.ts";
import type { Act } from "./done.tsx";

/** The one value whose form is open on the page; `key` is null for a value to add. */
export type Editing = {
  readonly field: Field;
  readonly key: string | null;
  /** What the form holds, by part: what was typed when it comes back refused. */
  readonly typed: Readonly<Record<string, string>>;
  readonly passage: string;
  readonly near: string;
  readonly errors: readonly FormError[];
};

export type Typed = Readonly<Record<string, string>>;

/** All that the review page shows. */
export type ReviewModel = {
  readonly id: string;
  readonly status: DraftStatus;
  readonly slug: string | null;
  /** What its pact is called. */
  readonly title: string;
  readonly documentName: string;
  readonly text: string;
  readonly reviewed: ReviewedDraft;
  readonly editing: Editing | null;
  readonly lacking: readonly Lacking[];
  /** Names of the pacts of a text that announces several. */
  readonly several: readonly string[];
  readonly may: {
    readonly review: boolean;
    readonly publish: boolean;
    readonly correct: boolean;
    readonly share: boolean;
    readonly delete: boolean;
    readonly offer: boolean;
  };
  /** Organisations it may still be shared with, and the names of those it is shared with. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly sharedWith: readonly { readonly id: string; readonly name: string }[];
  /** Its text and what is put right in it may serve to improve the reading. */
  readonly mayBeExample: boolean;
  /** The organisation it belongs to when it is not the viewer's, and who of it may publish. */
  readonly owner: string | null;
  readonly publishers: readonly string[];
  /** Its further documents, with how many findings of each wait for a choice. */
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string;
    readonly contradicts: number;
    readonly adds: number;
  }[];
  /** Drafts made of the very same document, to the letter, that the viewer may read. */
  readonly same: readonly { readonly id: string; readonly name: string }[];
  /** What a language model brought, when one was asked. */
  readonly heard: ModelUse | null;
  /** It was published a moment ago. */
  readonly justPublished: boolean;
  /** What a form has just done. */
  readonly done: Act | null;
  /** The amendments of its pact, of which a correction may be the text; null when it corrects nothing. */
  readonly amending: AmendmentChoices | null;
  /** What was typed in the publication form, when it comes back refused. */
  readonly publication: Typed;
  readonly errors: readonly FormError[];
};

export const addressOf = (id: string): string => `/drafts/${id}`;
export const rowId = (field: Field, key: string): string => `v-${field}-${key}`;
export const markId = (field: Field, key: string, position: number): string => `m-${field}-${key}-${position}`;
export const groupId = (field: Field): string => `f-${field}`;
