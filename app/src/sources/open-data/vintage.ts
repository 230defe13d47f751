import type { Loaded } from "./loaded.ts";

/** First and last periods of what is loaded, `1998–2023`; null when nothing is, or when the file does not say. */
export const vintageOf = (loaded: Pick<Loaded, "first" | "last"> | null | undefined): string | null => {
  if (!loaded || loaded.last === "") return null;
  return loaded.first === loaded.last ? loaded.last : `${loaded.first}–${loaded.last}`;
};
