import { missing } from "@levier/kernel";
import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { Specialisation } from "../diagnosis/diagnosis.ts";
import { rareSentences } from "./rare.ts";

const t = translator("fr");
const source = { id: "made-up", dataset: "Fichier inventé", publisher: "Institut", vintage: null, licence: "Licence", sha256: null };
const activity = (changes: Partial<Specialisation>): Specialisation => ({
  ...{ activity: "C4", level: "a17", of: "epci-1", locationQuotient: 1.4, low: 1.1, high: 1.7, jobs: 400, established: "above", source },
  ...changes,
});
const told = (changes: Partial<Specialisation>) =>
  rareSentences(
    {
      territory: { code: "epci-1", kind: "epci", name: "Val", geographyYear: 2026, members: [], followedFrom: null },
      ...{ figures: [], potentials: [], similar: [], series: [], sentences: [], sources: [], names: {} },
      specialisations: [activity(changes)],
    },
    t,
  );
const unknown = missing("not-published");

it("tells an activity as rarer elsewhere once that is established after every comparison, not by its own interval", () => {
  expect(told({})).toHaveLength(1);
  expect(told({ established: "not-established" })).toEqual([]);
  expect(told({ established: "below", locationQuotient: 0.5 })).toEqual([]);
});

it("tells of shares alone what is clearly more present, as untested", () => {
  const untested = { established: unknown, low: unknown, high: unknown, jobs: unknown };
  expect(told({ ...untested, locationQuotient: 1.3 })).toHaveLength(1);
  expect(told({ ...untested, locationQuotient: 1.1 })).toEqual([]);
});
