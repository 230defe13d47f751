import type { Span } from "@levier/kernel";
import type { Pact, Point } from "../draft-pact.ts";
import type { OpenTerritory } from "../relations/territories.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const yearMissing = (field: "signedOn" | "votedOn", evidence: readonly Span[]): Point => ({
  field,
  code: "year-missing",
  values: {},
  why: "the text gives a day and a month, no year",
  evidence,
});

/** What a person must settle: the text leaves it open, or says it in two ways. */
export const questionsOn = (reading: Reading, pact: Pact, open: readonly OpenTerritory[]): Point[] => {
  const questions: Point[] = [];
  if (pact.pactType === null)
    questions.push({ field: "pactType", code: "pact-type-missing", values: {}, why: "the text names no kind of pact", evidence: [] });
  if (pact.signedOn?.precision === "day-without-year") questions.push(yearMissing("signedOn", pact.signedOn.evidence));
  const [vote] = findAll(/\b(?:votee?|adoptee?|approuvee?) (?:a l'unanimite|par (?:le|la|l')[^.;,]{3,40})/g, reading.plain, {
    start: 0,
    end: reading.bodyEnd,
  });
  if (vote && pact.votedOn === null)
    questions.push({
      field: "votedOn",
      code: "vote-date-missing",
      values: {},
      why: "the text tells a vote without its date",
      evidence: [{ start: vote.start, end: vote.end }],
    });
  if (pact.votedOn?.precision === "day-without-year") questions.push(yearMissing("votedOn", pact.votedOn.evidence));
  for (const { code, name, candidates, evidence } of open) {
    const told = candidates.map((place) => `${place.name} (${place.code})`).join(", ");
    const why =
      code === "territory-ambiguous"
        ? `several territories bear the name ${name}: ${told}`
        : `no territory of today bears the name ${name}; its town belongs to ${told}`;
    questions.push({ field: "territories", code, values: { name, candidates: told }, why, evidence });
  }
  return questions;
};
