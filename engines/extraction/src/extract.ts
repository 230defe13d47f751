import { ok, type Result, refuse } from "@levier/kernel";
import { calibratePact } from "./confidence/calibrate-pact.ts";
import counts from "./confidence/calibration.json" with { type: "json" };
import { type Calibration, calibrationFrom } from "./confidence/calibration.ts";
import { conflictsIn } from "./draft/conflicts.ts";
import { questionsOn } from "./draft/questions.ts";
import { readPact } from "./draft/read-pact.ts";
import { type RecogniserName, recognisersWithout } from "./draft/recognisers.ts";
import type { DraftPact } from "./draft-pact.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { relocate, visibleIn } from "./text/hidden.ts";
import { languageOf } from "./text/language.ts";
import { readText } from "./text/reading.ts";

export type ExtractOptions = {
  readonly gazetteer: Gazetteer;
  readonly name?: string;
  readonly mediaType?: string;
  readonly sha256?: string;
  /** Recognisers to leave out, so as to measure what each brings. */
  readonly without?: readonly RecogniserName[];
  /** How probable each value is; by default as counted on annotated texts. */
  readonly calibration?: Calibration;
};

const counted = calibrationFrom(counts);

/**
 * Reads a French text about a territorial pact and returns a draft in which every value stands on its evidence.
 * A text in another language is refused by its ISO 639-1 code; a text without a pact gives an empty draft and a question.
 */
export const extract = (text: string, options: ExtractOptions): Result<DraftPact, { readonly language: string }> => {
  const language = languageOf(text);
  if (language !== "fr") return refuse({ language });
  const visible = visibleIn(text);
  const reading = readText(visible.text);
  const { pact, open } = readPact(reading, options.gazetteer, recognisersWithout(options.without ?? []));
  const { calibration = counted, name = "", mediaType = "text/plain", sha256 = "" } = options;
  return ok({
    source: { name, mediaType, sha256, language, text },
    ...relocate(
      { pact: calibratePact(pact, calibration), questions: questionsOn(reading, pact, open), conflicts: conflictsIn(reading, pact) },
      visible,
    ),
  });
};
