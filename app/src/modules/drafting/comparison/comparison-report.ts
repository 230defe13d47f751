import { type ComparisonPoint, compareInOrder, type Finding, type FindingKind, type Stated } from "@levier/extraction";
import { quote } from "@levier/kernel";
import type { ExtractedDraft } from "../extracted-draft.ts";

/** A side of a finding for a program: which document, what it says part by part, and its passages to the letter. */
export type ReportedSide = {
  /** Rank of the document among those compared, from 0. */
  readonly document: number;
  readonly value: Stated["parts"];
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
};

export type ReportedFinding = Pick<Finding, "field" | "atOdds" | "more" | "approximate"> & {
  readonly first: ReportedSide | null;
  readonly second: ReportedSide | null;
};

/** What `levier compare --json` prints: the findings of every document after the first, by what comes of them. */
export type ComparisonReport = Readonly<Record<FindingKind, readonly ReportedFinding[]>> & {
  readonly documents: readonly Omit<ExtractedDraft["source"], "text">[];
  readonly points: readonly (ComparisonPoint & { readonly document: number })[];
};

/** Each document after the first held against all those before it, every value with its quotes. */
export const comparisonReport = (drafts: readonly ExtractedDraft[]): ComparisonReport => {
  const comparisons = compareInOrder(drafts);
  const sideOf = (side: Stated | null): ReportedSide | null =>
    side && {
      document: side.document,
      value: side.parts,
      evidence: side.evidence.map((span) => ({ ...span, quote: quote(drafts[side.document]?.source.text ?? "", span) })),
    };
  const all = comparisons.flatMap(({ findings }) => findings);
  // What the first says and none of the others: one may say what another does not.
  const echoed = new Set(all.flatMap(({ first, second }) => (first && second ? [first] : [])));
  const unechoed = (comparisons.at(-1)?.findings ?? []).filter(
    ({ kind, first }) => kind === "silent" && first?.document === 0 && !echoed.has(first),
  );
  const told = (findings: readonly Finding[]): ReportedFinding[] =>
    findings.map(({ field, first, second, atOdds, more, approximate }) => ({
      field,
      first: sideOf(first),
      second: sideOf(second),
      atOdds,
      more,
      approximate,
    }));
  const ofKind = (kind: FindingKind): ReportedFinding[] => told(all.filter((finding) => finding.kind === kind));
  return {
    documents: drafts.map(({ source: { text: _, ...about } }) => about),
    contradicts: ofKind("contradicts"),
    adds: ofKind("adds"),
    confirms: ofKind("confirms"),
    silent: told(unechoed),
    points: comparisons.flatMap(({ points }, position) => points.map((point) => ({ ...point, document: position + 1 }))),
  };
};
