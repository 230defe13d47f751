import { buildGazetteer, type DraftPact, type ExtractOptions, extract } from "@levier/extraction";
import type { Result } from "@levier/kernel";
import { placesForExtraction } from "../../app/src/sources/official-geography/extraction-places.ts";
import { loadGeography } from "../../app/src/sources/official-geography/load-geography.ts";
import { root } from "../files.ts";
import type { AnnotatedText } from "./corpus.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";

let gazetteer: ReturnType<typeof buildGazetteer> | undefined;

/** The draft of a text, read in this process with the names of all French places. */
export const draftOf = ({ text, file }: AnnotatedText): Result<DraftPact, { readonly language: string }> => {
  gazetteer ??= buildGazetteer(placesForExtraction(loadGeography(root)));
  const options: ExtractOptions = { gazetteer, name: file };
  return extract(text, options);
};

/** Reads each text and judges what is shown. */
export const readTexts = (texts: readonly AnnotatedText[]): readonly Judgement[] =>
  texts.map((text) => {
    const draft = draftOf(text);
    return draft.ok ? judge(text, draft.value.pact) : judge(text, null, `refused, as a text in “${draft.error.language}”`);
  });
