import type { MessageKey, Translate } from "../../messages/index.ts";

type Wording = { readonly status: 400 | 403 | 404 | 409 | 410 | 422 | 429; readonly message: MessageKey };

/** One table from a refusal to its HTTP status and its sentence; `value` is what was sent. */
const refusals = {
  "email-invalid": { status: 422, message: "identity.refusal.emailInvalid" },
  "name-missing": { status: 422, message: "identity.refusal.nameMissing" },
  "organisation-name-missing": { status: 422, message: "identity.refusal.organisationNameMissing" },
  "kind-unknown": { status: 422, message: "identity.refusal.kindUnknown" },
  "territory-ambiguous": { status: 422, message: "identity.refusal.territoryAmbiguous" },
  "territory-invalid": { status: 422, message: "identity.refusal.territoryInvalid" },
  "territory-unknown": { status: 422, message: "identity.refusal.territoryUnknown" },
  "administrator-email-invalid": { status: 422, message: "identity.refusal.emailInvalid" },
  "administrator-already": { status: 409, message: "identity.refusal.administratorAlready" },
  "token-unknown": { status: 404, message: "identity.refusal.tokenUnknown" },
  "role-beyond": { status: 422, message: "identity.refusal.roleBeyond" },
  "siren-invalid": { status: 422, message: "identity.refusal.sirenInvalid" },
  "siren-taken": { status: 409, message: "identity.refusal.sirenTaken" },
  "role-unknown": { status: 422, message: "identity.refusal.roleUnknown" },
  "member-unknown": { status: 404, message: "identity.refusal.memberUnknown" },
  "member-already": { status: 409, message: "identity.refusal.memberAlready" },
  "last-administrator": { status: 409, message: "identity.refusal.lastAdministrator" },
  "invitation-unknown": { status: 404, message: "identity.refusal.invitationUnknown" },
  "invitation-over": { status: 410, message: "identity.refusal.invitationOver" },
  "invitation-elsewhere": { status: 409, message: "identity.refusal.invitationElsewhere" },
  "link-over": { status: 410, message: "identity.refusal.linkOver" },
  "too-many": { status: 429, message: "identity.refusal.tooMany" },
  "account-closed": { status: 403, message: "identity.refusal.accountClosed" },
  "provider-failed": { status: 400, message: "identity.refusal.providerFailed" },
  "account-elsewhere": { status: 409, message: "identity.refusal.accountElsewhere" },
  "flow-over": { status: 400, message: "identity.refusal.flowOver" },
  "person-unknown": { status: 404, message: "identity.refusal.personUnknown" },
  "organisation-unknown": { status: 404, message: "identity.refusal.organisationUnknown" },
  "operation-forbidden": { status: 403, message: "identity.refusal.operationForbidden" },
  "not-confirmed": { status: 422, message: "identity.refusal.notConfirmed" },
} as const satisfies Readonly<Record<string, Wording>>;

export type IdentityRefusal = { readonly reason: keyof typeof refusals; readonly value: string };

export const statusOf = ({ reason }: IdentityRefusal): Wording["status"] => refusals[reason].status;
export const sentenceOf = ({ reason, value }: IdentityRefusal, t: Translate): string => t(refusals[reason].message, { value });
