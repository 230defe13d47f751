import { describe, expect, it } from "vitest";
import { readGroup } from "./read-group.ts";
import { readGuests } from "./read-guests.ts";

const readEmail = (text: string): string | null => (/^\S+@\S+\.\S+$/.test(text.trim()) ? text.trim().toLowerCase() : null);

describe("a pasted list of guests", () => {
  it.each([
    ["one by line", "ada@val.example\nleo@val.example", ["ada@val.example ", "leo@val.example "], []],
    [
      "with names",
      'Ada Roche <Ada@val.example>; "Léo Brun" <leo@val.example>',
      ["ada@val.example Ada Roche", "leo@val.example Léo Brun"],
      [],
    ],
    ["the same twice", "ada@val.example, ADA@val.example", ["ada@val.example "], []],
    ["with what is no address", "ada@val.example\nMairie\n", ["ada@val.example "], ["Mairie"]],
    ["empty", " \n ", [], []],
  ])("%s", (_, text, guests, odd) => {
    const read = readGuests(text, readEmail);
    expect([read.guests.map(({ email, name }) => `${email} ${name}`), read.odd]).toEqual([guests, odd]);
  });
});

describe("a working group as it was typed", () => {
  it.each([
    ["with a theme alone", { theme: "Filière bois" }, []],
    ["without a theme", { theme: " " }, ["theme theme-missing"]],
    ["with a theme too long", { theme: "t".repeat(161) }, ["theme too-long"]],
    ["on a day that is none", { theme: "Bois", opensOn: "2026-02-30" }, ["opensOn day-invalid"]],
    ["on a day of no calendar of ours", { theme: "Bois", opensOn: "0000-01-01" }, ["opensOn day-invalid"]],
    ["closed before it opens", { theme: "Bois", opensOn: "2026-03-02", closesOn: "2026-03-01" }, ["closesOn closes-before-it-opens"]],
    ["of one day", { theme: "Bois", opensOn: "2026-03-02", closesOn: "2026-03-02" }, []],
  ])("%s", (_, typed, faults) => {
    const read = readGroup(typed);
    expect(read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  it("takes no axis nor organisation that no list offers", () => {
    const id = "5df90342-a876-43f8-a8fd-e386811ed363";
    const axisOf = (axis: string) => readGroup({ theme: "Bois", axis, chairOrganisation: axis });
    expect(axisOf("x")).toMatchObject({ value: { axisId: null, chairOrganisationId: null } });
    expect(axisOf(id)).toMatchObject({ value: { axisId: id, chairOrganisationId: id } });
  });
});
