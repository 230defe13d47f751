import type { Span } from "@levier/kernel";

export type OrganisationKind =
  | "state"
  | "region"
  | "department"
  | "intercommunality"
  | "city"
  | "foreign"
  | "public"
  | "private"
  | "acronym";

/** `form` is the legal form that a list gives once for all its bodies. */
export type OrganisationMention = Span & { readonly kind: OrganisationKind; readonly form?: string };
