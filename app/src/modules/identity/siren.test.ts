import { describe, expect, it } from "vitest";
import { readEmail } from "./email.ts";
import { readNext } from "./next-address.ts";
import { readClaims } from "./provided-person.ts";
import { readSiren, sirenOfSiret } from "./siren.ts";

describe("a SIREN", () => {
  it.each([
    ["732829320", "732829320"],
    ["732 829 320", "732829320"],
    ["732\u00a0829\u202f320", "732829320"],
    ["732829321", null],
    ["73282932", null],
    ["7328293200", null],
    ["73282932a", null],
    ["", null],
  ])("%s", (text, siren) => {
    expect(readSiren(text)).toBe(siren);
  });
});

describe("the SIREN of a SIRET", () => {
  it.each([
    ["73282932000074", "732829320"],
    ["732 829 320 00074", "732829320"],
    ["73282932000075", null],
    ["7328293200007", null],
    ["35600000000048", "356000000"],
    ["35600000009005", null],
    ["35600000000013", null],
    ["35600000049837", "356000000"],
  ])("%s", (text, siren) => {
    const digits = [...text.replaceAll(" ", "")].reduce((sum, digit) => sum + Number(digit), 0);
    // What the examples of La Poste rest on: a sum that is a multiple of five, whatever Luhn says.
    if (text.startsWith("356000000") && siren !== null && text !== "35600000000048") expect(digits % 5).toBe(0);
    expect(sirenOfSiret(text)).toBe(siren);
  });
});

describe("an address", () => {
  it.each([
    [" Camille.Rive@Val-de-Rive.FR ", "camille.rive@val-de-rive.fr"],
    ["camille@localhost", null],
    ["camille", null],
    ["a@b.fr\r\nBcc: x@y.fr", null],
    ["<a@b.fr>", null],
  ])("%j", (text, email) => {
    expect(readEmail(text)).toBe(email);
  });
});

describe("the page to come back to", () => {
  it.each([
    ["/drafts/new?x=1", "/drafts/new?x=1"],
    ["//evil.example", null],
    ["/\\evil.example", null],
    ["https://evil.example", null],
    ["/\tevil", null],
    ["/drafts\u0000", null],
    ["/sign-out/done", null],
    ["", null],
    [undefined, null],
  ])("%j", (text, next) => {
    expect(readNext(text)).toBe(next);
  });
});

describe("what a provider says of a person", () => {
  const told = { sub: "s1", email: "Ana@Rive.fr", given_name: "Ana", usual_name: "Morel", siret: "73282932000074" };

  it("is read in ProConnect's words", () => {
    const person = { issuer: "i", subject: "s1", email: "ana@rive.fr", name: "Ana Morel", siren: "732829320" };
    expect(readClaims("i", told)).toEqual(person);
    expect(readClaims("i", { ...told, siret: "12345678901234" })).toEqual({ ...person, siren: null });
  });

  it("is nothing without an address it vouches for", () => {
    expect(readClaims("i", { ...told, email_verified: false })).toBeNull();
    expect(readClaims("i", { ...told, email: "ana" })).toBeNull();
    expect(readClaims("i", { sub: "s1" })).toBeNull();
  });
});
