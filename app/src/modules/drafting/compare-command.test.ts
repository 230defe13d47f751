import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../platform/database/testing.ts";
import { compareCommand } from "./compare-command.ts";

const RELEASE = `Le Val de Rive et la Région s’engagent

Le 14 mars 2024, la Région Grand Est et la communauté de communes du Val de Rive ont signé un Pacte Offensive Croissance Emploi (POCE).

Le budget total est de 2 millions d’euros.

Il prévoit :
- ouvrir une école du bois
- rénover la gare de Rive`;

const ARTICLE = `Au Val de Rive, c’est signé

La Région Grand Est et la communauté de communes du Val de Rive ont signé le 15 mars 2024 le Pacte Offensive Croissance Emploi (POCE).

Le budget total est de 3 millions d’euros.

Il prévoit :
- rénover la gare de Rive
- planter une forêt communale`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-compare-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = async (args: readonly string[], stdin = "") => {
  let [out, err] = ["", ""];
  const status = await compareCommand(args, {
    out: (text) => {
      out += text;
    },
    complain: (line) => {
      err += `${line}\n`;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    root,
  });
  return { status, out, err };
};

type Side = { document: number; evidence: { start: number; end: number; quote: string }[] } | null;
type Reported = { field: string; first: Side; second: Side };

describe("levier compare", () => {
  it("prints one JSON document: what is at odds, added, confirmed, each side with the quotes of its own text", async () => {
    const { status, out, err } = await run([file("communique.txt", RELEASE), file("article.txt", ARTICLE), "--json"]);
    expect([status, err]).toEqual([0, ""]);
    const report = JSON.parse(out);
    expect(report.documents.map(({ name }: { name: string }) => name)).toEqual(["communique.txt", "article.txt"]);
    const fields = (kind: string): string[] => report[kind].map(({ field }: Reported) => field);
    expect(fields("contradicts")).toEqual(expect.arrayContaining(["signedOn", "amounts"]));
    expect(fields("confirms")).toContain("territories");
    expect(report.adds.flatMap(({ second }: Reported) => second?.evidence.map(({ quote }) => quote))).toEqual([
      expect.stringContaining("planter une forêt communale"),
    ]);
    const texts = [RELEASE, ARTICLE];
    const sides: Side[] = ["contradicts", "adds", "confirms", "silent"].flatMap((kind) =>
      report[kind].flatMap(({ first, second }: Reported) => [first, second]),
    );
    for (const side of sides.filter((one) => one !== null))
      for (const { start, end, quote } of side.evidence) expect(texts[side.document]?.slice(start, end)).toBe(quote);
  });

  it("words it for a person, the contradictions first", async () => {
    const { out } = await run([file("communique.txt", RELEASE), "-"], ARTICLE);
    expect(out).toMatch(/^1 communique\.txt \| 2 stdin\.txt\n(?:2 stdin.*\n)?contradicts \(\d\)\n/);
    expect(out).toMatch(/^ {2}signedOn \(at odds on value\)\n {4}1 communique\.txt: 2024-03-14/m);
    expect(out).toContain("« planter une forêt communale »");
  });

  it("holds each further document against all those before", async () => {
    const paths = [file("a.txt", RELEASE), file("b.txt", ARTICLE), file("c.txt", ARTICLE)];
    const report = JSON.parse((await run([...paths, "--json"])).out);
    const third = (kind: string) => report[kind].filter(({ second }: Reported) => second?.document === 2);
    expect([third("contradicts"), third("adds")]).toEqual([[], []]);
    const silent: string[] = report.silent.flatMap(({ first }: Reported) => first?.evidence.map(({ quote }) => quote) ?? []);
    expect(silent.filter((quote) => quote.includes("école du bois"))).toHaveLength(1);
    expect(third("confirms").map(({ first }: Reported) => first?.document)).toContain(1);
  });

  it("refuses with one line what it cannot read, and is misused by fewer than two files", async () => {
    const german = file(
      "vertrag.txt",
      "Die Region hat mit der Stadt und dem Kreis einen Vertrag über die Entwicklung der Wirtschaft geschlossen.",
    );
    const refused = await run([file("communique.txt", RELEASE), german]);
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toMatch(/^vertrag\.txt: the text is in German .*\n$/);
    for (const args of [[], [german], [german, german, "--fast"], ["-", "-"]]) {
      const misused = await run(args);
      expect([misused.status, misused.out]).toEqual([2, ""]);
      expect(misused.err).toContain("Usage: npx levier compare FILE FILE… [--json]");
    }
  });
});
