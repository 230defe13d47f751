import { describe, expect, it } from "vitest";
import { boardAddress, isNarrowed, readBoardQuery } from "./board-query.ts";
import { asBoard, sheet } from "./boards.testing.ts";
import { facetsOf, filterActions, sortActions } from "./choose-actions.ts";

const actions = asBoard(
  sheet("Rouvrir l’école", {
    action: { id: "1", label: "Rouvrir l’école", axis: "Jeunesse", position: 0 },
    fields: { owner: "Ville", endsOn: "2026-09-01" },
  }),
  sheet("Bâtir une halle", { stage: "engaged", fields: { endsOn: "2025-01-01", blockedBecause: "permis attendu" } }),
  sheet("Planter des haies", { stage: "done", fields: { owner: "Syndicat" } }),
);
const labels = (search: Record<string, string>): string[] =>
  filterActions(actions, readBoardQuery(search)).map(({ sheet }) => sheet.action.label);
const sorted = (search: Record<string, string>): string[] =>
  sortActions(actions, readBoardQuery(search)).map(({ sheet }) => sheet.action.label);

describe("the filters of the boards", () => {
  it.each([
    [{ q: "ecole l'" }, ["Rouvrir l’école"]],
    [{ q: "ville" }, ["Rouvrir l’école"]],
    [{ stage: "engaged" }, ["Bâtir une halle"]],
    [{ owner: "-" }, ["Bâtir une halle"]],
    [{ owner: "Syndicat" }, ["Planter des haies"]],
    [{ axis: "Jeunesse" }, ["Rouvrir l’école"]],
    [{ financer: "Région" }, []],
    [{ late: "yes" }, ["Bâtir une halle"]],
    [{ blocked: "yes", late: "yes" }, ["Bâtir une halle"]],
    [{ stage: "flying", year: "MMXX", page: "-1", view: "sphere" }, ["Rouvrir l’école", "Bâtir une halle", "Planter des haies"]],
  ])("%j leaves %j", (search, left) => {
    expect(labels(search)).toEqual(left);
  });

  it("sort either way, what is not told last", () => {
    expect(sorted({ sort: "ends" })).toEqual(["Bâtir une halle", "Rouvrir l’école", "Planter des haies"]);
    expect(sorted({ sort: "ends", order: "descending" })).toEqual(["Rouvrir l’école", "Bâtir une halle", "Planter des haies"]);
    expect(sorted({ sort: "label" })).toEqual(["Bâtir une halle", "Planter des haies", "Rouvrir l’école"]);
    expect(sorted({ sort: "stage" })[0]).toBe("Rouvrir l’école");
    expect(sorted({})).toEqual(["Rouvrir l’école", "Bâtir une halle", "Planter des haies"]);
  });

  it("offer what some action has", () => {
    expect(facetsOf(actions)).toEqual({ owners: ["Syndicat", "Ville"], axes: ["Jeunesse"], financers: [] });
  });
});

describe("the address", () => {
  it("keeps what differs from the plain page, and is read back the same", () => {
    const asked = readBoardQuery({ view: "gantt", owner: "Ville & Région", late: "yes", sort: "slip", order: "descending", page: "2" });
    const address = boardAddress("pacte", asked);
    expect(address).toBe("/pacts/pacte/actions?view=gantt&owner=Ville+%26+R%C3%A9gion&late=yes&sort=slip&order=descending&page=2");
    expect(readBoardQuery(Object.fromEntries(new URLSearchParams(address.split("?")[1])))).toEqual(asked);
    expect(boardAddress("pacte", readBoardQuery({}))).toBe("/pacts/pacte/actions");
    expect([isNarrowed(asked), isNarrowed(readBoardQuery({ view: "board", sort: "slip" }))]).toEqual([true, false]);
  });
});
