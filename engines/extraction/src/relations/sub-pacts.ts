import type { Span } from "@levier/kernel";
import type { Person, SubPact, Territory } from "../draft-pact.ts";
import { findDates } from "../entities/dates.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { dated } from "./dating.ts";
import type { MainPact } from "./main-pact.ts";
import { placeIn } from "./place.ts";
import { findSigning } from "./signing.ts";

const SEVERAL =
  /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:nouveaux )?(?:pactes|contrats|poce|ptrte|crte|conventions)\b/g;

/** The first day that a sentence of signature tells. */
const dayIn = (reading: Reading, { start, end }: Span): string | null => {
  const [date] = findDates(reading.plain.slice(start, end)).filter(({ day }) => day !== null);
  return date ? (dated(reading, { ...date, start: date.start + start, end: date.end + start }, null)?.value ?? null) : null;
};

/** The pacts of a text that announces several: one for each sentence of signature that names its own territory. */
export const findSubPacts = (
  reading: Reading,
  main: MainPact | null,
  signedOn: string | null,
  signatories: readonly Person[],
  territories: readonly Territory[],
): SubPact[] => {
  if (!main || findAll(SEVERAL, reading.plain, { start: 0, end: reading.bodyEnd }).length === 0) return [];
  const pacts = findSigning(reading).flatMap(({ sentence, verb }): SubPact[] => {
    const parties = signatories.filter(({ evidence }) => evidence.some((span) => contains(sentence, span)));
    const places = territories.filter(({ kind, evidence }) => kind !== "region" && evidence.some((span) => overlaps(sentence, span)));
    if (parties.length === 0 || places.length === 0) return [];
    const names = places.map(({ name }) => name);
    const evidence = [...places.flatMap((place) => place.evidence)];
    return [
      {
        name: `${main.type.value} ${names.join(" / ")}`,
        signedOn: dayIn(reading, sentence) ?? signedOn,
        place: placeIn(reading, sentence, verb)?.value ?? null,
        territories: names,
        signatories: parties,
        evidence,
        confidence: 0.6,
      },
    ];
  });
  return pacts.length > 1 ? pacts : [];
};
