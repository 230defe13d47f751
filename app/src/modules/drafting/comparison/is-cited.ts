import type { HeldFinding } from "./hold-against.ts";

/** People whom the public page shows only when someone decides it: what documents say of them otherwise is never told there. */
const PERSONAL: ReadonlySet<HeldFinding["field"]> = new Set(["attendees", "partners", "contacts"]);

/** Whether the public page cites both sides of a finding once it is settled. */
export const isCited = ({ kind, field }: Pick<HeldFinding, "kind" | "field">): boolean => kind === "contradicts" && !PERSONAL.has(field);
