import type { MessageKey } from "../../messages/index.ts";
import type { TerritoryCodeRefusal } from "../../sources/official-geography/territory-code.ts";

/** What a person can be refused when naming a perimeter; `value` is what was written. */
export type PerimeterRefusal = {
  readonly reason: "bad-name" | "bad-slug" | "no-source" | "bad-member-code" | "member-kind" | "unknown-member" | "slug-taken";
  readonly value: string;
};

type Wording = { readonly status: 400 | 404 | 409 | 422; readonly message: MessageKey };

/** One table from a refusal to its HTTP status and its sentence. */
export const perimeterRefusals: Readonly<Record<PerimeterRefusal["reason"], Wording>> = {
  "bad-name": { status: 422, message: "territories.refusal.badName" },
  "bad-slug": { status: 422, message: "territories.refusal.badSlug" },
  "no-source": { status: 422, message: "territories.refusal.noSource" },
  "bad-member-code": { status: 422, message: "territories.refusal.badMemberCode" },
  "member-kind": { status: 422, message: "territories.refusal.memberKind" },
  "unknown-member": { status: 422, message: "territories.refusal.unknownMember" },
  "slug-taken": { status: 409, message: "territories.refusal.slugTaken" },
};

export const codeRefusals: Readonly<Record<TerritoryCodeRefusal["reason"], Wording>> = {
  "ambiguous-code": { status: 404, message: "territories.refusal.ambiguousCode" },
  "not-a-code": { status: 404, message: "territories.refusal.notACode" },
};
