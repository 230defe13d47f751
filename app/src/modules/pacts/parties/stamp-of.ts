import { canonical, sha256 } from "../../../platform/audit/canonical.ts";

/** What a form was opened on: it is refused when the same thing says something else since. */
export const stampOf = (fields: object): string => sha256(canonical({ ...fields }));
