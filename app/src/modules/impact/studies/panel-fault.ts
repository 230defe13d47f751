/** What keeps a file from being the panel of a study, with the values that its sentence names. */
export type PanelFault =
  | { readonly code: "not-a-table" | "no-line" | "no-complete-unit" }
  | { readonly code: "column"; readonly column: string; readonly columns: string }
  | { readonly code: "blank"; readonly line: number; readonly column: string }
  | { readonly code: "not-a-number" | "base" | "thousands"; readonly line: number; readonly column: string; readonly value: string }
  /** A time of another kind than the first that is treated. */
  | { readonly code: "time"; readonly line: number; readonly column: string; readonly value: string; readonly from: string }
  /** A first treated time that is no time as the file writes them, or is over before the signature. */
  | { readonly code: "cohort-unlike" | "cohort-early"; readonly line: number; readonly column: string; readonly value: string }
  | {
      readonly code: "cohort-twice";
      readonly line: number;
      readonly column: string;
      readonly unit: string;
      readonly first: string;
      readonly value: string;
    }
  | { readonly code: "duplicate"; readonly line: number; readonly first: number; readonly unit: string; readonly time: string }
  | { readonly code: "unit"; readonly unit: string }
  /** What the engine says of what could not be foreseen. */
  | { readonly code: "refused"; readonly sentence: string };
