/** Words of a study that its first reader may not know, in the order in which a story meets them. */
export const glossary = [
  ...(["control", "comparison", "before", "effect", "interval", "standard-error", "p", "placebo"] as const),
  ...(["smallest", "level", "predictor", "logarithm", "net", "plan", "file", "seed"] as const),
] as const;
