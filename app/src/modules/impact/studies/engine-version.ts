/** The version of the evaluation engine, kept with each run: what it found is found again with the same one. */
export const engineVersion = "@levier/evaluation 0.3.0";
