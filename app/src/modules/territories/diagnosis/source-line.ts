import type { Translate } from "../../../messages/index.ts";
import type { FigureSource } from "./diagnosis.ts";
import { periodWords } from "./time-words.ts";

/** A source in one line. What is loaded has a fingerprint, even where its file does not say of when it is. */
export const sourceLine = ({ dataset, publisher, vintage, licence, sha256 }: FigureSource, t: Translate): string => {
  const undated = sha256 === null ? "none" : "undated";
  return t("diagnosis.sources.line", { dataset, publisher, vintage: vintage === null ? undated : periodWords(vintage, t), licence });
};
