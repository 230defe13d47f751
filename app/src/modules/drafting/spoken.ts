import { pactTypes } from "@levier/kernel";
import { type Translate, translator } from "../../messages/index.ts";
import { periodWords, relationWords, typeWords } from "../pacts/index.ts";
import type { Field } from "./fields.ts";

/** The reading of a text tells some parts by a code where a person writes words: the same value, both ways. */

const voteWords = (t: Translate, result: string): string => (result === "unanimity" ? t("pacts.vote.unanimity") : result);

type Spoken = { readonly words: (t: Translate, text: string) => string; readonly codes: readonly string[] };

const SPOKEN: Readonly<Record<string, Spoken>> = {
  "votedOn.result": { words: voteWords, codes: ["unanimity"] },
  "linkedContracts.type": { words: typeWords, codes: pactTypes },
  "linkedContracts.relation": { words: relationWords, codes: ["predecessor", "successor", "sibling"] },
};

/** A part as a person reads and corrects it: in words when it is a code. */
export const spoken = (field: Field, part: string, text: string, t: Translate = translator("fr")): string =>
  field === "period" ? periodWords(t, text) : (SPOKEN[`${field}.${part}`]?.words(t, text) ?? text);

/** The code that the words say, when they are those of one; else the words. */
export const coded = (field: Field, part: string, text: string): string => {
  const t = translator("fr");
  const year = field === "period" ? /(\d{4})$/.exec(text)?.[1] : undefined;
  const codes = year === undefined ? (SPOKEN[`${field}.${part}`]?.codes ?? []) : [`→${year}`];
  return codes.find((code) => spoken(field, part, code, t) === text) ?? text;
};
