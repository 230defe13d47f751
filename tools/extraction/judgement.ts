import type { Span } from "@levier/kernel";

/** A value that a draft shows, told right or wrong by the annotation; `confidence` as the draft gives it, 0 to 1. */
export type ShownValue = {
  readonly field: string;
  readonly right: boolean;
  readonly confidence: number;
  /** In words, for a list of errors. */
  readonly value: string;
  readonly quote: string;
  readonly evidence: readonly Span[];
  /** Of a wrong value, the field that the annotation has on its passage, or `nothing`; null when it is right. */
  readonly standsFor: string | null;
};

/** A value of the annotation that no shown one is. */
export type MissedValue = { readonly field: string; readonly value: string; readonly quote: string };

/** A detail of a right value (role, kind, payer…) that the annotation has. */
export type JudgedDetail = { readonly name: string; readonly right: boolean; readonly got: string; readonly want: string };

/** What became of one text: `invented` holds the values that do not stand on their own passages. */
export type Judgement = {
  readonly corpus: string;
  readonly file: string;
  readonly shown: readonly ShownValue[];
  readonly missed: readonly MissedValue[];
  readonly details: readonly JudgedDetail[];
  readonly invented: readonly string[];
  readonly failure: string | null;
};
