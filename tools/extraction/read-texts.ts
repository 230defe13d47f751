import { buildGazetteer, type DraftPact, type ExtractOptions, extract } from "@levier/extraction";
import type { Result } from "@levier/kernel";
import { placesForExtraction } from "../../app/src/sources/official-geography/extraction-places.ts";
import { loadGeography } from "../../app/src/sources/official-geography/load-geography.ts";
import { root } from "../files.ts";
import type { AnnotatedText } from "./corpus.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";

let gazetteer: ReturnType<typeof buildGazetteer> | undefined;

/** What is left out of a reading, and how its confidences are made. */
export type ReadingOptions = Pick<ExtractOptions, "without" | "calibration">;

/** The draft of a text, read in this process with the names of all French places. */
export const draftOf = ({ text, file }: AnnotatedText, options: ReadingOptions = {}): Result<DraftPact, { readonly language: string }> => {
  gazetteer ??= buildGazetteer(placesForExtraction(loadGeography(root)));
  return extract(text, { ...options, gazetteer, name: file });
};

/** Reads each text and judges what is shown. */
export const readTexts = (texts: readonly AnnotatedText[], options?: ReadingOptions): readonly Judgement[] =>
  texts.map((text) => {
    const draft = draftOf(text, options);
    return draft.ok ? judge(text, draft.value.pact) : judge(text, null, `refused, as a text in “${draft.error.language}”`);
  });
