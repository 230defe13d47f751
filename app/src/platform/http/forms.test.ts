import { describe, expect, it } from "vitest";
import { formToken, isFormToken, textFields } from "./forms.ts";

describe("the text fields of a form", () => {
  it("hold the last value of each, no file, and no character that a text column refuses", () => {
    const form = new FormData();
    form.append("name", "Premier");
    form.append("name", "Pays\0 de Bray");
    form.append("file", new File(["contenu"], "pacte.txt"));
    expect(textFields(form)).toEqual({ name: "Pays de Bray" });
  });
});

describe("the token of a form", () => {
  it("is another each time, and holds for its visit alone", () => {
    const [one, other] = [formToken("secret", "visit"), formToken("secret", "visit")];
    expect(one).not.toBe(other);
    for (const token of [one, other]) expect(isFormToken("secret", "visit", token)).toBe(true);
    for (const token of [
      `${one.slice(0, 16)}${other.slice(16)}`,
      one.slice(16),
      "",
      null,
      formToken("secret", "elsewhere"),
      formToken("else", "visit"),
    ])
      expect(isFormToken("secret", "visit", token)).toBe(false);
  });
});
