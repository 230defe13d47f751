import type { Span } from "@levier/kernel";
import type { Pact } from "../draft-pact.ts";

/** Fields of a draft that are compared; the pacts of a text that announces several are not. */
export type ComparedField = Exclude<keyof Pact, "pacts">;

/** One part of a value. A part of a part has its path for a name (`target.unit`). */
export type StatedPart = string | number | boolean | readonly string[] | null;
export type StatedParts = Readonly<Record<string, StatedPart>>;

/** What one document says: a value of a field, with the passages it stands on. */
export type Stated = {
  readonly field: ComparedField;
  /** Tells it from the other values of its field: its rank in the draft, unless the caller gave it another. */
  readonly key: string;
  /** Rank of the document whose text the evidence points into, from 0. */
  readonly document: number;
  readonly parts: StatedParts;
  readonly evidence: readonly Span[];
};

/** `adds`: only the second says it; `silent`: only the first; `confirms`: both, alike; `contradicts`: both, at odds. */
export const findingKinds = ["contradicts", "adds", "confirms", "silent"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Parts, by name, that each side gives and the other does not, or gives with more precision. */
export type SaidParts = { readonly first: readonly string[]; readonly second: readonly string[] };

/** What comes of holding a value of one side against the other side. */
export type Finding = {
  readonly kind: FindingKind;
  readonly field: ComparedField;
  readonly first: Stated | null;
  readonly second: Stated | null;
  /** Parts that cannot both hold; empty unless `contradicts`. */
  readonly atOdds: readonly string[];
  readonly more: SaidParts;
  /** The figures differ, and agree only because one of them is said to be approximate. */
  readonly approximate: boolean;
};

export type ComparisonPoint = {
  readonly code: "maybe-another-pact";
  /** By which the two seem to be apart; none where they have nothing in common. */
  readonly fields: readonly ("pactType" | "territories" | "signedOn" | "signatories")[];
  /** In English words. */
  readonly why: string;
};

export type Comparison = { readonly findings: readonly Finding[]; readonly points: readonly ComparisonPoint[] };
