import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRecord, seededRandom } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateCommand } from "./evaluate-command.ts";

const shared = join(import.meta.dirname, "../../../../../shared/data/impact");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-evaluate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: readonly string[]) => {
  const [said, complained]: [string[], string[]] = [[], []];
  const status = await evaluateCommand(args, { say: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { status, said: said.join("\n"), complained: complained.join("\n") };
};

const told = async (args: readonly string[]): Promise<Record<string, unknown>> => {
  const { status, said, complained } = await run([...args, "--json"]);
  const value: unknown = status === 0 ? JSON.parse(said) : null;
  if (!isRecord(value)) throw new Error(complained);
  return value;
};

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const columns = ["--unit", "unit", "--time", "year", "--outcome", "y", "--treated", "d"];

/** Units whose outcomes go up by one a year but for some noise, each from its own level; `a` gains `effect` in its last two years. */
const parallel = (units: number, effect: number): string => {
  const random = seededRandom(3);
  const lines = Array.from({ length: units }, (_, u) =>
    Array.from({ length: 8 }, (__, t) => {
      const isTreated = u === 0 && t >= 6;
      const noise = (random() - 0.5) / 5;
      return `${String.fromCharCode(97 + u)};${2010 + t};${10 * u + t + noise + (isTreated ? effect : 0)};${isTreated ? 1 : 0}`;
    }),
  );
  return ["unit;year;y;d", ...lines.flat()].join("\n");
};

describe("levier evaluate", () => {
  it("tells an effect that is there, and none that is not, with what it rests on", async () => {
    const seen = await told([file("effect.csv", parallel(25, 8)), ...columns]);
    expect(seen).toMatchObject({ method: "sdid", inference: { kind: "placebo", replications: 200, seed: 1 }, verdict: { code: "effect" } });
    expect(seen["estimate"]).toBeCloseTo(8, 0);
    const none = await told([file("none.csv", parallel(25, 0)), ...columns]);
    expect(none).toMatchObject({ verdict: { code: "no-detectable-effect" } });
    expect(JSON.stringify(none["verdict"])).toContain("Cette étude aurait vu un effet d’au moins");
  });

  it("gives the same figures twice, to the digit", async () => {
    const panel = file("twice.csv", parallel(25, 3));
    expect(await told([panel, ...columns])).toEqual(await told([panel, ...columns]));
  });

  it("says why where nothing can be told, which is a verdict", async () => {
    const few = await told([file("few.csv", parallel(4, 8)), ...columns]);
    expect(few).toMatchObject({ interval: null, verdict: { code: "not-measurable" } });
    expect(JSON.stringify(few)).toContain("3 territoires témoins ne permettent aucun intervalle");
    expect(JSON.stringify(few)).toMatch(/ajoutez-en pour en avoir 19, ou prenez un niveau de 75\s% au plus/);
    const lower = await told([file("lower.csv", parallel(4, 8)), ...columns, "--level", "0.75"]);
    expect([lower["interval"] === null, JSON.stringify(lower).includes("ne permettent aucun intervalle")]).toEqual([false, false]);
    const early = await told([file("early.csv", "unit,year,y,d\na,1,1,1\na,2,2,1\nb,1,1,0\nb,2,1,0"), ...columns]);
    expect(early).toMatchObject({ estimate: null, verdict: { code: "not-measurable" } });
    expect(JSON.stringify(early)).toContain("a est sous le pacte dès la première période connue");
  });

  it.each([
    ["unit,year,y,d\na,1,1,0\na,1,2,0", '"a" is told twice at 1.'],
    ["unit,year,y,d\na,1,x,0", 'Line 2: "x" in y is not a number.'],
    ["unit,year,y,d\na,1,1,0\nb,1,1,1\na,2,1,0\nb,2,1,0", '"b" is treated, then no more from 2.'],
    ["unit,year,y,d\na,1,1,0\na,2,1,1\na,3,1,1\nb,1,1,0\nb,2,1,0\nb,3,1,1\nc,1,1,0\nc,2,1,0\nc,3,1,0", "Use --method cs"],
  ])("refuses a panel in one line that names the value and the mend: %j", async (csv, why) => {
    const { status, complained, said } = await run([file("refused.csv", csv), ...columns]);
    expect([status, said]).toEqual([1, ""]);
    expect(complained).toContain(why);
  });

  it("says how it is used when it is misused, and what it cannot read", async () => {
    expect(await run(["--unit", "u"])).toMatchObject({ status: 2 });
    expect((await run([join(folder, "nowhere.csv"), ...columns])).complained).toContain("cannot be read (ENOENT)");
  });
});

type Alike = { readonly standardisedDifference: number };

describe.skipIf(!existsSync(shared))("published panels (read beside the project; passed over where they are not)", () => {
  it("give California's figures, printed with the authors' solver", async () => {
    const california = [
      "--unit",
      "State",
      "--time",
      "Year",
      "--outcome",
      "PacksPerCapita",
      "--treated",
      "treated",
      "--solver",
      "authors",
    ].concat("--inference", "none");
    const panel = join(shared, "california_prop99.csv");
    const sdid = await told([panel, ...california]);
    expect(sdid["estimate"]).toBeCloseTo(-15.6038278727, 6);
    expect(sdid).toMatchObject({ solver: "authors", weights: { times: { 1988: expect.closeTo(0.427, 3) } } });
    expect((await told([panel, ...california, "--method", "sc"]))["estimate"]).toBeCloseTo(-19.6196634709, 6);
    expect((await told([panel, ...california, "--method", "did"]))["estimate"]).toBeCloseTo(-27.3491110836, 6);
  });

  it("give the minimum wage's effects by cohort and their means", async () => {
    const wage = await told([
      ...[join(shared, "mpdta.csv"), "--unit", "countyreal", "--time", "year", "--outcome", "lemp", "--cohort", "first.treat"],
    ]);
    expect(wage).toMatchObject({ method: "cs", aggregates: { dynamic: { estimate: expect.closeTo(-0.0772, 4) } } });
    expect(wage["groupTime"]).toHaveLength(12);
  });

  it("give the minimum wage's two-way effect, what it is made of, and the same on counties of like population", async () => {
    const wage = [join(shared, "mpdta.csv"), "--unit", "countyreal", "--time", "year", "--outcome", "lemp", "--cohort", "first.treat"];
    const found = await told([...wage, "--method", "did"]);
    // As least squares on dummies and its errors clustered by county.
    expect(found["estimate"]).toBeCloseTo(-0.0365489, 6);
    expect(found["standardError"]).toBeCloseTo(0.0132652, 6);
    expect(found).toMatchObject({
      inference: { kind: "analytic" },
      twoWay: { decomposition: { effect: expect.closeTo(-0.0365489, 6), forbidden: { weight: expect.closeTo(0.0539, 4) } } },
      warnings: [{ code: "forbidden-comparisons" }],
    });
    const matched = await told([...wage, "--method", "did", "--match", "nearest", "--covariates", "lpop"]);
    const [row] = (matched["matching"] as { balance: { before: Alike; after: Alike }[] }).balance;
    expect(row?.before.standardisedDifference).toBeGreaterThan(0.2);
    expect(row?.after.standardisedDifference).toBeLessThan(0.03);
  });

  it("give California an augmented control, told by placebos of the same kind", async () => {
    const california = await told([
      ...[join(shared, "california_prop99.csv"), "--unit", "State", "--time", "Year", "--outcome", "PacksPerCapita"],
      ...["--treated", "treated", "--method", "sc", "--augmented"],
    ]);
    expect(california).toMatchObject({
      method: "sc",
      inference: { kind: "placebo", replications: 200 },
      augmented: { penalty: expect.any(Number) },
    });
    const weights = Object.values((california["weights"] as { units: Record<string, number> }).units);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
    expect(Math.min(...weights)).toBeLessThan(0);
    expect(california["warnings"]).toContainEqual(expect.objectContaining({ code: "extrapolates" }));
  });
});
