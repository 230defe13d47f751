import type { MessageKey } from "../../messages/index.ts";
import type { AmendmentRefusal } from "./amendments/write-reason.ts";
import type { Unpublishable } from "./publishable.ts";

/** What a person who publishes, corrects or withdraws a pact can be refused. */
export type PactRefusal =
  | Unpublishable
  | { readonly code: "pact-not-found" }
  | { readonly code: "pact-withdrawn" }
  | { readonly code: "reason-required" }
  | AmendmentRefusal
  | { readonly code: "changed-since"; readonly version: number };

type Told = { readonly status: 403 | 404 | 409 | 422; readonly message: MessageKey };

export const pactRefusals: Readonly<Record<PactRefusal["code"], Told>> = {
  incomplete: { status: 422, message: "pacts.refusal.incomplete" },
  "invalid-content": { status: 422, message: "pacts.refusal.invalidContent" },
  "pact-not-found": { status: 404, message: "pacts.refusal.notFound" },
  "pact-withdrawn": { status: 409, message: "pacts.refusal.withdrawn" },
  "reason-required": { status: 422, message: "pacts.refusal.reasonRequired" },
  "unknown-amendment": { status: 422, message: "pacts.refusal.unknownAmendment" },
  "changed-since": { status: 409, message: "pacts.refusal.changedSince" },
};
