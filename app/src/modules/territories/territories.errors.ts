import type { MessageKey } from "../../messages/index.ts";
import type { TerritoryCodeRefusal } from "../../sources/official-geography/territory-code.ts";

/** What a person can be refused when naming a perimeter; `value` is what was written. */
export type PerimeterRefusal = {
  readonly reason:
    | "bad-name"
    | "bad-slug"
    | "no-source"
    | "bad-source-url"
    | "bad-member-code"
    | "member-kind"
    | "unknown-member"
    | "slug-taken";
  readonly value: string;
};

type Wording = { readonly status: 404; readonly message: MessageKey };
type FieldWording = {
  readonly status: 409 | 422;
  readonly message: MessageKey;
  readonly field: "name" | "members" | "sourceTitle" | "sourceUrl";
};

/** One table from a refusal to its HTTP status, its sentence, and the field of the form to mend. */
export const perimeterRefusals: Readonly<Record<PerimeterRefusal["reason"], FieldWording>> = {
  "bad-name": { status: 422, message: "territories.refusal.badName", field: "name" },
  "bad-slug": { status: 422, message: "territories.refusal.badSlug", field: "name" },
  "no-source": { status: 422, message: "territories.refusal.noSource", field: "sourceTitle" },
  "bad-source-url": { status: 422, message: "territories.refusal.badSourceUrl", field: "sourceUrl" },
  "bad-member-code": { status: 422, message: "territories.refusal.badMemberCode", field: "members" },
  "member-kind": { status: 422, message: "territories.refusal.memberKind", field: "members" },
  "unknown-member": { status: 422, message: "territories.refusal.unknownMember", field: "members" },
  "slug-taken": { status: 409, message: "territories.refusal.slugTaken", field: "name" },
};

export const codeRefusals: Readonly<Record<TerritoryCodeRefusal["reason"], Wording>> = {
  "ambiguous-code": { status: 404, message: "territories.refusal.ambiguousCode" },
  "not-a-code": { status: 404, message: "territories.refusal.notACode" },
};
