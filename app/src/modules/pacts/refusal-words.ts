import type { Translate } from "../../messages/index.ts";
import { type PactRefusal, pactRefusals } from "./pacts.errors.ts";

/** A refusal as the person refused reads it: what was wrong, where, and the mend. */
export const refusalWords = (t: Translate, refusal: PactRefusal): string => {
  const { message } = pactRefusals[refusal.code];
  switch (refusal.code) {
    case "incomplete":
      return t(message, { missing: refusal.missing.map((part) => t(`pacts.missing.${part}`)).join(", ") });
    case "invalid-content":
      return t(message, { field: refusal.field, value: JSON.stringify(refusal.value) ?? "", why: refusal.why });
    case "unknown-amendment":
      return t(message, { amendment: refusal.amendment });
    case "changed-since":
      return t(message, { version: refusal.version });
    default:
      return t(message);
  }
};
