import { describe, expect, it } from "vitest";
import { readEmail } from "./email.ts";
import { readNext } from "./next-address.ts";
import { readClaims } from "./provided-person.ts";

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
