import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { createPrint } from "../../../platform/papers/print.ts";
import { redoCommand } from "../studies/plan-options.ts";
import { studyPaper } from "./study-paper.ts";
import { testPlan, testRun, testStudy } from "./study-told.testing.ts";

const root = fileURLToPath(new URL("../../../../..", import.meta.url));
const heard = (command: string): string[] =>
  execFileSync("sh", ["-c", command.replace(/^npx levier/, "printf '%s\\n'")], { encoding: "utf8" }).split("\n");

it("the command of a study, copied off its printed page, is the one that was run", async () => {
  const donors = Array.from({ length: 80 }, (_, at) => `Pays n° ${at}, de l'Orne`);
  const command = redoCommand({ ...testPlan, donors }, "emplois du Val d’Orne.csv");
  const study = testStudy({ runs: [{ ...testRun(), command }] });
  const about = { origin: "https://levier.example", path: "/pacts/x/studies/1/story", today: "2 mai 2023" };
  const printed = createPrint(root)({ kind: "pdf", paper: studyPaper(translator("fr"), study, about) });
  if (!printed.ok) throw new Error(JSON.stringify(printed.error));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.value)), { mergePages: false });
  const page = text.find((one) => one.includes("npx levier evaluate")) ?? "";
  const copied = page.slice(page.indexOf("npx levier evaluate"), page.indexOf("--json") + "--json".length);
  expect(heard(copied)).toEqual(heard(command));
  expect(copied.split("\\\n").length).toBeGreaterThan(10);
});
