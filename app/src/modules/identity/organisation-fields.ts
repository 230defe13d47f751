import type { IdentityRefusal } from "./identity.errors.ts";

const FIELDS: Readonly<Partial<Record<IdentityRefusal["reason"], string>>> = {
  "email-invalid": "email",
  "member-already": "email",
  "administrator-already": "email",
  "administrator-email-invalid": "administrator",
  "role-unknown": "role",
  "organisation-name-missing": "name",
  "kind-unknown": "kind",
  "territory-ambiguous": "territory",
  "territory-invalid": "territory",
  "territory-unknown": "territory",
  "siren-invalid": "siren",
  "siren-taken": "siren",
};

/** The field of a form on organisations that a refusal is about; undefined when it is about none. */
export const fieldOf = ({ reason }: IdentityRefusal): string | undefined => FIELDS[reason];
