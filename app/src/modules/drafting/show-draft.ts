import { translator } from "../../messages/index.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { FormError } from "../../ui/index.ts";
import { amendmentChoices } from "../pacts/index.ts";
import { isPublic, may } from "./access.ts";
import { listCompared } from "./comparison/list-compared.ts";
import { draftTitle, titleOfDraft } from "./draft-title.ts";
import { type Draft, draftsOfDocument } from "./drafts.repository.ts";
import { foldDraft } from "./fold-draft.ts";
import type { Act } from "./pages/done.tsx";
import type { Editing, ReviewModel, Typed } from "./pages/review-model.ts";
import type { Drafting } from "./ports.ts";
import { typedPublication } from "./publication.ts";
import { lackingOf } from "./readiness.ts";
import { whoMay } from "./who-may.ts";

/** What a page comes back with after a refusal, or opens with. */
export type Shown = {
  readonly editing?: Editing | null;
  readonly publication?: Typed;
  readonly errors?: readonly FormError[];
  readonly justPublished?: boolean;
  readonly done?: Act | null;
};

const severalOf = (pact: object): string[] => {
  const pacts = "pacts" in pact && Array.isArray(pact.pacts) ? pact.pacts : [];
  const names = pacts.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "name" in one && typeof one.name === "string" ? [one.name] : [],
  );
  return names.length > 1 ? names : [];
};

const sameDocument = async ({ platform }: Drafting, viewer: Viewer, draft: Draft): Promise<ReviewModel["same"]> => {
  const { sha256 } = draft.extracted.source;
  const others = await draftsOfDocument(platform.database.sql, viewer.tenant, viewer.organisation.id, sha256);
  return others.filter(({ id }) => id !== draft.id).map((other) => ({ id: other.id, name: titleOfDraft(other, translator("fr")) }));
};

/** Gathers what the review page shows a viewer of a draft. */
export const reviewModel = async (
  drafting: Drafting,
  viewer: Viewer,
  draft: Draft,
  {
    editing = null,
    publication = draft.publication ? typedPublication(draft.publication) : {},
    errors = [],
    justPublished = false,
    done = null,
  }: Shown = {},
): Promise<ReviewModel> => {
  const reviewed = foldDraft(draft.extracted, draft.decisions);
  const organisations = await drafting.organisations(viewer.tenant);
  const open = draft.status === "open" || draft.status === "correcting";
  const mayReview = open && may(drafting, viewer, "review-draft", draft);
  const mayPublish = may(drafting, viewer, "publish-pact", draft);
  const { sql } = drafting.platform.database;
  const corrects = draft.status === "correcting" && mayPublish ? draft.pact : null;
  return {
    id: draft.id,
    status: draft.status,
    slug: draft.slug,
    title: draftTitle(reviewed, draft.extracted.source.name, translator("fr")),
    documentName: draft.extracted.source.name,
    text: draft.extracted.source.text,
    reviewed,
    editing: mayReview ? editing : null,
    lacking: lackingOf(reviewed),
    several: severalOf(draft.extracted.pact),
    may: {
      review: mayReview,
      publish: mayPublish,
      correct: isPublic(draft) && may(drafting, viewer, "correct-pact", draft),
      share: may(drafting, viewer, "share-draft", draft),
      delete: !isPublic(draft) && may(drafting, viewer, "delete-draft", draft),
      offer: may(drafting, viewer, "offer-example", draft),
    },
    organisations: organisations.filter(({ id }) => id !== draft.organisation && !draft.sharedWith.includes(id)),
    mayBeExample: draft.mayBeExample,
    sharedWith: organisations.filter(({ id }) => draft.sharedWith.includes(id)),
    owner: draft.organisation === viewer.organisation.id ? null : (organisations.find(({ id }) => id === draft.organisation)?.name ?? ""),
    publishers: mayPublish ? [] : await whoMay(drafting, viewer, "publish-pact", draft.organisation),
    documents: await listCompared(sql, viewer.tenant, draft),
    same: draft.status === "open" ? await sameDocument(drafting, viewer, draft) : [],
    heard: draft.extracted.model ?? null,
    justPublished,
    done,
    amending: corrects === null ? null : await amendmentChoices(sql, viewer.tenant, corrects),
    publication,
    errors,
  };
};
