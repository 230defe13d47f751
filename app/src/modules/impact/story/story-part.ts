import type { PaperColumn } from "../../../platform/papers/paper.ts";
import type { CoursePoint } from "../../../ui/index.ts";

/** A figure told large, or why there is none. */
export type LargeFigure = {
  readonly label: string;
  readonly value: string;
  /** What it means, and what it may not be used for. */
  readonly note: string;
  /** It is not known: `note` says why. */
  readonly isGap: boolean;
};

/** What was seen beside what would have been, to draw. */
export type Course = {
  readonly kind: "course";
  readonly title: string;
  /** The whole in one sentence. */
  readonly summary: string;
  readonly points: readonly CoursePoint[];
  /** Place of the first point under the pact. */
  readonly from: number;
  readonly legend: { readonly seen: string; readonly compared: string; readonly range: string; readonly from: string };
};

/** Placebos in a row, and the effect among them. */
export type Strip = {
  readonly kind: "strip";
  readonly title: string;
  readonly summary: string;
  readonly values: readonly number[];
  readonly own: number;
  readonly words: (value: number) => string;
  readonly legend: { readonly values: string; readonly own: string };
};

/** What a page and a paper tell alike: each has its own way to set it. */
export type StoryBlock =
  | { readonly kind: "paragraph" | "note" | "code"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "pairs";
      readonly caption: string;
      readonly isFolded?: boolean;
      readonly pairs: readonly { readonly label: string; readonly value: string }[];
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      /** Shown on demand: what a drawing or a sentence just above says already. */
      readonly isFolded?: boolean;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "figures"; readonly figures: readonly LargeFigure[] }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | Course
  | Strip;

/** A part of the story, under its title. */
export type StoryPart = { readonly id: string; readonly title: string; readonly blocks: readonly StoryBlock[] };

export const told = (text: string): StoryBlock => ({ kind: "paragraph", text });
export const small = (text: string): StoryBlock => ({ kind: "note", text });
