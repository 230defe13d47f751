import type { Viewer } from "../../platform/http/viewer.ts";

/** The policy, as far as territories need it: whether a member may name a perimeter in their space. */
export type PerimeterOperation = { readonly can: (viewer: Viewer, operation: "create-perimeter", organisation: string | null) => boolean };
