import { type AnswerRead, type LeftOutReason, type UsableEffect, usableEffect } from "./usable-effect.ts";

/** Studies that count, and why the others do not. */
export type CountedStudies<Study extends { readonly run: AnswerRead | null }> = {
  /** `passedOver`: how many of the same thing were registered before it that cannot be read. */
  readonly read: readonly (Study & {
    readonly run: NonNullable<Study["run"]>;
    readonly found: UsableEffect;
    readonly passedOver: number;
  })[];
  readonly leftOut: readonly (Study & { readonly reason: LeftOutReason })[];
};

/**
 * Of the studies of one thing, the first registered that can be read counts: were it the last, or the one that finds most, one could
 * ask until the answer pleases. `studies`: the first registered first; `keyOf`: what each is a study of.
 */
export const countStudies = <Study extends { readonly run: AnswerRead | null }>(
  studies: readonly Study[],
  keyOf: (study: Study) => string,
): CountedStudies<Study> => {
  const [read, leftOut]: [CountedStudies<Study>["read"][number][], CountedStudies<Study>["leftOut"][number][]] = [[], []];
  const taken = new Set<string>();
  const unread = new Map<string, number>();
  for (const study of studies) {
    const { run } = study;
    const found = usableEffect(run);
    const key = keyOf(study);
    if (!found.ok || !run) {
      leftOut.push({ ...study, reason: found.ok ? "not-run" : found.error });
      unread.set(key, (unread.get(key) ?? 0) + 1);
    } else if (taken.has(key)) leftOut.push({ ...study, reason: "counted-already" });
    else {
      taken.add(key);
      read.push({ ...study, run, found: found.value, passedOver: unread.get(key) ?? 0 });
    }
  }
  return { read, leftOut };
};
