import { describe, expect, it } from "vitest";
import { textFields } from "./forms.ts";

describe("the text fields of a form", () => {
  it("hold the last value of each, no file, and no character that a text column refuses", () => {
    const form = new FormData();
    form.append("name", "Premier");
    form.append("name", "Pays\0 de Bray");
    form.append("file", new File(["contenu"], "pacte.txt"));
    expect(textFields(form)).toEqual({ name: "Pays de Bray" });
  });
});
