import { describe, expect, it } from "vitest";
import { partiesMeant } from "./parties-meant.ts";

const parties = ["Région imaginaire", "communauté de communes du Val", "Communauté d’agglomération d’Orval", "État"].map((name) => ({
  id: name,
  name,
}));

describe("the parties that a text means", () => {
  it.each([
    [
      ["La Région imaginaire", "la communauté de communes"],
      ["Région imaginaire", "communauté de communes du Val"],
    ],
    [["L’État"], ["État"]],
    [["la communauté"], []],
    [["La Région imaginaires"], []],
    [["le département"], []],
  ])("%j are %j", (who, meant) => {
    expect([...partiesMeant(who, parties)]).toEqual(meant);
  });
});
