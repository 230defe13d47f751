import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { redoCommand } from "../studies/plan-options.ts";
import { commandLines } from "./command-lines.ts";
import { testPlan } from "./study-told.testing.ts";

/** What a shell gives to the program that a command names. */
const heard = (command: string): string[] =>
  execFileSync("sh", ["-c", command.replace(/^npx levier/, "printf '%s\\n'")], { encoding: "utf8" }).split("\n");

const long = "Emplois salariés privés et publics au lieu de travail, hors apprentis, au 31 décembre, ".repeat(3);
const donors = Array.from({ length: 60 }, (_, at) => String(300_000_000 + at));
const commands = {
  usual: redoCommand(testPlan, "emplois.csv"),
  "of many controls": redoCommand({ ...testPlan, donors }, "emplois.csv"),
  "of a file and columns named at length": redoCommand(
    { ...testPlan, columns: { unit: "code de l’EPCI", time: "année", outcome: long.slice(0, 100) } },
    `${"a".repeat(200)}.csv`,
  ),
  "of a name between quotes": redoCommand({ ...testPlan, columns: { ...testPlan.columns, outcome: 'l\'emploi, "tout"' } }, "l'emploi.csv"),
};

describe.each(Object.entries(commands))("a command %s", (_, command) => {
  const lines = commandLines(command).split("\n");

  it("is the same to a shell once it stands on lines", () => {
    expect(heard(lines.join("\n"))).toEqual(heard(command));
    expect(heard(command).length).toBeGreaterThan(20);
  });

  it("has no line that a page would break", () => {
    expect(lines.filter((line) => line.length > 86)).toEqual([]);
    expect(lines.length).toBeGreaterThan(2);
  });
});
