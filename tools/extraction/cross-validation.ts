import { type Calibration, calibrationFrom } from "@levier/extraction";
import type { AnnotatedText } from "./corpus.ts";
import type { Judgement } from "./judgement.ts";
import { calibratedAs, learn } from "./learn.ts";
import { groupByPact } from "./pact-groups.ts";

/** Texts held out together, and those that what they are read with was learnt on. */
export type Fold = { readonly held: readonly Judgement[]; readonly learntFrom: readonly Judgement[] };

/** Folds that hold out each pact once, all its texts together; the largest pacts first, each to the fold with fewest texts. */
export const foldsOf = (texts: readonly AnnotatedText[], judgements: readonly Judgement[], count: number): readonly Fold[] => {
  const folds: AnnotatedText[][] = Array.from({ length: count }, () => []);
  for (const group of [...groupByPact(texts)].sort((a, b) => b.length - a.length))
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...group);
  const isIn = (fold: readonly AnnotatedText[], { corpus, file }: Judgement): boolean =>
    fold.some((text) => text.corpus === corpus && text.file === file);
  return folds.map((fold) => ({
    held: judgements.filter((judgement) => isIn(fold, judgement)),
    learntFrom: judgements.filter((judgement) => !isIn(fold, judgement)),
  }));
};

/** Judgements whose confidences are made by a calibration, from strengths. */
const calibrated = (judgements: readonly Judgement[], calibration: Calibration): readonly Judgement[] =>
  judgements.map((judgement) => ({
    ...judgement,
    shown: judgement.shown.map((value) => ({ ...value, confidence: calibration(calibratedAs(value.field), value.confidence) })),
  }));

export const readHeldOut = ({ held, learntFrom }: Fold): readonly Judgement[] =>
  calibrated(held, calibrationFrom({ unseen: learn(learntFrom), seen: {} }));
