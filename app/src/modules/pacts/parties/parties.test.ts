import { describe, expect, it } from "vitest";
import { smallPact } from "../pacts.testing.ts";
import { committeeKindIn, meetingsAt } from "./committee.ts";
import { proposedProfile } from "./propose-party.ts";

const cited = { citations: [{ source: "s1" }] };

describe("what the text says of a party", () => {
  const content = smallPact({
    territories: [{ name: "Métropole d’Orval", kind: "metropole", code: "epci-200012342", ...cited }],
    signatories: [{ name: "Ada Inventée", role: "présidente", organisation: "métropole d’orval", ...cited }],
  });
  it("is its kind, its SIREN and who signed for it", () => {
    expect(proposedProfile("Métropole d’Orval", content)).toEqual({
      kind: "epci",
      siren: "200012342",
      politicalName: "Ada Inventée",
      politicalFunction: "présidente",
    });
  });
  it("is nothing for a party that the text does not name", () => {
    expect(proposedProfile("Orval", content)).toEqual({});
  });
});

describe("bodies", () => {
  it("say by their name what they are for", () => {
    const names = ["COPIL", "Comité technique partenarial", "Bureau exécutif", "Conférence des maires", "Cercle des fondateurs"];
    expect(names.map(committeeKindIn)).toEqual(["steering", "technical", "bureau", "plenary", "other"]);
  });
  it("count the meetings held, the one of the day included, and tell the next", () => {
    const metOn = ["2025-01-10", "2026-02-01", "2026-02-02", "2027-01-01"];
    expect(meetingsAt({ metOn }, "2026-02-01")).toEqual({ held: 2, last: "2026-02-01", next: "2026-02-02" });
    expect(meetingsAt({ metOn: [] }, "2026-02-01")).toEqual({ held: 0, last: null, next: null });
  });
});
