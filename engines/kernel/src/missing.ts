/**
 * Why a figure is absent. A missing figure is a value with its reason, never `null`, never `0`. `parts-cut`: it is published for parts
 * that the place cuts, so that no sum of them is the place.
 */
export type MissingReason = "secret-statistique" | "not-published" | "source-not-loaded" | "not-applicable" | "parts-cut";

export type Missing = { readonly missing: { readonly reason: MissingReason; readonly command?: string } };

/** `command` is what a person can run to obtain the figure, when there is such a thing. */
export const missing = (reason: MissingReason, command?: string): Missing => ({
  missing: command === undefined ? { reason } : { reason, command },
});

export const isMissing = (value: unknown): value is Missing => typeof value === "object" && value !== null && "missing" in value;
