import { describe, expect, it } from "vitest";
import { SECRET } from "./platform.testing.ts";
import { sealed, unsealed } from "./seal.ts";

const ID = "0b8f7a52-5b43-4c5e-9d0c-6a3d8a1e2f90";
const token = sealed(SECRET, "subscription stop", ID);

describe("a sealed link", () => {
  it("names what it was written for", () => {
    expect(unsealed(SECRET, "subscription stop", token)).toBe(ID);
    expect(unsealed(SECRET, "form", sealed(SECRET, "form", "a.b"))).toBe("a.b");
  });

  const other = "1b8f7a52-5b43-4c5e-9d0c-6a3d8a1e2f90";
  it.each([
    ["another purpose", "subscription", token],
    ["the beginning of its purpose, the rest said of the thing", "subscription", `stop ${token}`],
    ["another thing under the same seal", "subscription stop", token.replace(ID, other)],
    ["another installation", "subscription stop", sealed(`${SECRET}!`, "subscription stop", ID)],
    ["a seal cut short", "subscription stop", token.slice(0, -1)],
    ["a thing without a seal", "subscription stop", ID],
    ["a dot alone", "subscription stop", "."],
    ["nothing", "subscription stop", ""],
    ["letters of no alphabet", "subscription stop", `${ID}.é`],
  ])("opens nothing: %s", (_, purpose, forged) => {
    expect(unsealed(SECRET, purpose, forged)).toBeNull();
  });
});
