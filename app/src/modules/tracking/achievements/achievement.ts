import type { EvidenceKind } from "../evidence.ts";

/** What is told of one counted thing. */
export type AchievementFields = {
  readonly actionId: string | null;
  readonly what: string;
  /** `2026-03-14`. */
  readonly day: string;
  /** In `unit`, above zero. */
  readonly quantity: number;
  readonly unit: string;
  readonly place: string | null;
  /** The typed code of a commune or of an EPCI, `com-88516`. */
  readonly territory: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly evidence: EvidenceKind;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly isPublic: boolean;
};

/** One counted thing as it is kept, with the indicators it counts in. */
export type Achievement = AchievementFields & {
  readonly id: string;
  readonly organisationId: string | null;
  readonly declaredBy: string;
  readonly importKey: string | null;
  readonly mergedInto: string | null;
  readonly removedBecause: string | null;
  readonly revision: number;
  readonly indicatorIds: readonly string[];
};

/** Whether it counts: it was neither set aside nor merged into another. */
export const isCounted = ({ mergedInto, removedBecause }: Pick<Achievement, "mergedInto" | "removedBecause">): boolean =>
  mergedInto === null && removedBecause === null;

/** Less is not written in decimals that everyone reads. */
export const LEAST_QUANTITY = 1e-6;
/** More was mistyped: no pact counts a thousand billion of anything. */
export const MOST_QUANTITY = 1e12;
