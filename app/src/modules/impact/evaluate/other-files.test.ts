import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRecord, seededRandom } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateCommand } from "../evaluate-command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const told = async (args: readonly string[]) => {
  const [said, complained]: [string[], string[]] = [[], []];
  const status = await evaluateCommand([...args, "--json"], { say: (text) => said.push(text), complain: (text) => complained.push(text) });
  const value: unknown = status === 0 ? JSON.parse(said.join("")) : null;
  if (!isRecord(value)) throw new Error(complained.join(""));
  return value;
};

const codesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.map((one) => (isRecord(one) ? one["code"] : null)) : []);

const [UNITS, EFFECT] = [24, 3];

/** A file as R writes one: row names under no name, text between quotes. Two treated, counted by quarters, from 2001.25 on. */
const quarters = (): string => {
  const random = seededRandom(4);
  const lines = Array.from({ length: UNITS }, (_, unit) =>
    Array.from({ length: 12 }, (__, at) => {
      const isTreated = unit < 2 && at >= 5;
      const y = 50 + unit + at + random() + (isTreated ? EFFECT : 0);
      const kind = ["coast", "hills"][unit % 2];
      return `"${unit * 12 + at + 1}",${unit + 1},${2000 + at / 4},${y.toFixed(3)},"${isTreated ? "yes" : "no"}","${kind}",${isTreated ? "TRUE" : "FALSE"}`;
    }),
  );
  return ['"","fips","quarter","y","law","kind","post"', ...lines.flat()].join("\n");
};

const columns = ["--unit", "fips", "--time", "quarter", "--outcome", "y"];

describe("a file of another program", () => {
  it("is read with numbers for units, quarters as decimals, and a treatment told by words", async () => {
    const path = file("quarters.csv", quarters());
    const [law, post] = [
      await told([path, ...columns, "--treated", "law"]),
      await told([path, ...columns, "--treated-unit", "1", "2", "--treated-from", "2001.25"]),
    ];
    expect(law["estimate"]).toBeCloseTo(EFFECT, 0);
    expect(post["estimate"]).toBe(law["estimate"]);
    expect((await told([path, ...columns, "--treated", "post"]))["estimate"]).toBe(law["estimate"]);
    expect(law["panel"]).toMatchObject({ units: UNITS, times: 12, gaps: { count: 0 } });
  });

  it("has covariates of words, one for each but the first", async () => {
    const path = file("words.csv", quarters());
    const matched = await told([path, ...columns, "--treated", "law", "--method", "did", "--match", "entropy", "--covariates", "kind"]);
    const { matching } = matched;
    const balance: unknown[] = isRecord(matching) && Array.isArray(matching["balance"]) ? matching["balance"] : [];
    expect(balance.map((row) => (isRecord(row) ? row["trait"] : null))).toEqual(["kind = hills"]);
  });

  it("is told by the treated themselves where they are as many as their controls", async () => {
    const path = file("pairs.csv", quarters());
    const donors = ["--donors", "5", "6"];
    const inferenceOf = async (method: string) =>
      (await told([path, ...columns, "--treated", "law", ...donors, "--method", method]))["inference"];
    expect(await inferenceOf("did")).toMatchObject({ kind: "analytic" });
    expect(await inferenceOf("sdid")).toMatchObject({ kind: "jackknife" });
    const warningsOf = async (inference: string) =>
      codesOf((await told([path, ...columns, "--treated", "law", "--inference", inference]))["warnings"]);
    expect(await warningsOf("jackknife")).toContain("few-treated");
    expect(await warningsOf("placebo")).not.toContain("few-treated");
    expect((await told([path, ...columns, "--treated", "law"]))["inference"]).toMatchObject({ kind: "placebo" });
  });

  it("says that a first time stands after its last", async () => {
    const path = file("late.csv", quarters());
    const late = await told([path, ...columns, "--treated-unit", "1", "--treated-from", "2010.5"]);
    expect(late).toMatchObject({ verdict: { code: "too-early" } });
    expect(codesOf(late["warnings"])).toContain("after-panel");
    const within = await told([path, ...columns, "--treated-unit", "1", "--treated-from", "2001.25"]);
    expect(codesOf(within["warnings"])).not.toContain("after-panel");
  });
});

/** Countries over years, one predictor known every five years alone, another once: the second half of them has the treated's level. */
const countries = (): string => {
  const random = seededRandom(6);
  const lines = Array.from({ length: 22 }, (_, unit) => {
    const [level, trade] = [1000 + 40 * unit, 20 + 3 * ((7 * unit) % 22)];
    return Array.from({ length: 20 }, (__, at) => {
      const gdp = (level + 5 * random()) * 1.05 ** at + (unit === 9 && at >= 15 ? 300 : 0);
      const schooling = at % 5 === 0 ? (10 + trade / 4 + at / 5).toFixed(2) : "NA";
      return [
        unit + 1,
        1970 + at,
        gdp.toFixed(1),
        (trade + random()).toFixed(2),
        schooling,
        at === 10 ? (0.2 + unit / 100).toFixed(3) : "",
      ];
    });
  });
  return ["index,year,gdp,trade,schooling,invest", ...lines.flat().map((cells) => cells.join(","))].join("\n");
};

describe("importance chosen on other times", () => {
  const asked = ["--unit", "index", "--time", "year", "--outcome", "gdp", "--treated-unit", "10", "--treated-from", "1985"];
  const spec = (first: number, importance: readonly number[] | null): string =>
    JSON.stringify({
      predictors: [
        { column: "gdp", from: first, to: first + 4 },
        { column: "trade", from: first, to: first + 4 },
        { column: "schooling", from: first, to: first + 5 },
        { column: "invest", from: 1980, to: 1980 },
      ].map((one, at) => (importance ? { ...one, importance: importance[at] } : one)),
      ...(importance ? {} : { fit: { from: 1976, to: 1982 } }),
    });
  const sharesOf = ({ weights }: Record<string, unknown>): readonly number[] =>
    isRecord(weights) && isRecord(weights["predictors"]) ? Object.values(weights["predictors"]).map(Number) : [];

  it("is found by one command, and told to another that looks at later times", async () => {
    const path = file("countries.csv", countries());
    const by = (name: string, text: string) => [path, ...asked, "--method", "sc-predictors", "--predictors", file(name, text)];
    const training = await told(by("training.json", spec(1970, null)));
    const shares = sharesOf(training);
    expect(shares.length).toBe(4);
    const main = await told(by("main.json", spec(1980, shares)));
    sharesOf(main).forEach((share, at) => {
      expect(share).toBeCloseTo(shares[at] ?? Number.NaN, 9);
    });
    const found = await told(by("found.json", spec(1980, null)));
    expect(sharesOf(found)).not.toEqual(sharesOf(main));
    expect(codesOf(main["warnings"])).not.toContain("nearer-weights");
    expect(main["estimate"]).toBeGreaterThan(0);
  });

  it("is refused where one predictor has none, or a name is mistyped", async () => {
    const path = file("refused.csv", countries());
    const by = (text: string) => told([path, ...asked, "--method", "sc-predictors", "--predictors", file("refused.json", text)]);
    const [one, other] = [
      { column: "gdp", from: 1980, to: 1984, importance: 1 },
      { column: "trade", from: 1980, to: 1984 },
    ];
    await expect(by(JSON.stringify({ predictors: [one, other] }))).rejects.toThrow("predictors[1].importance");
    await expect(by(JSON.stringify({ predictors: [{ ...other, shareof: ["gdp"] }] }))).rejects.toThrow("predictors[0].shareof");
  });
});
