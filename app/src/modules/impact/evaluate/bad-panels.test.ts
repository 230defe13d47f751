import { refuse } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { evaluatePanel } from "./evaluate-panel.ts";
import type { Evaluation } from "./evaluation.ts";
import { commandWords } from "./evaluation-refusal.ts";
import { inferenceKinds, methods, readEvaluateOptions } from "./options.ts";
import { readExtras } from "./read-extras.ts";
import { readLines, readRows } from "./read-panel.ts";

const t = translator("fr");

type Cell = (unit: number, time: number) => string | number;
const UNITS = 24;
const TIMES = 8;
const noise: Cell = (u, at) => (100 + 3 * u + at + Math.sin(12.9898 * u + 78.233 * at)).toFixed(3);

/** A panel of 24 units and 8 years, two of them treated from the sixth; `first`: when treatment begins. */
const panelOf = (y: Cell, { units = UNITS, treated = 2, first = 5, times = TIMES } = {}): string[] => [
  "unit;year;y;d;x",
  ...Array.from({ length: units }, (_, u) =>
    Array.from({ length: times }, (__, at) => `u${u};${2000 + at};${y(u, at)};${u < treated && at >= first ? 1 : 0};${100 + u}`),
  ).flat(),
];

const plan = { predictors: [{ column: "x", from: "2000", to: "2004", operator: "mean", sumOf: [], shareOf: [] }], fit: null } as const;

const evaluated = (lines: readonly string[], asked: readonly string[], predictors: readonly object[] = plan.predictors) => {
  const columns = ["p.csv", "--unit", "unit", "--time", "year", "--outcome", "y", "--treated", "d"];
  const needs = asked.includes("sc-predictors") ? ["--predictors", "SPEC.json"] : [];
  const options = readEvaluateOptions([...columns, ...asked, ...needs]);
  if (!options.ok) return options;
  const read = readLines(new TextEncoder().encode(lines.join("\n")), null);
  if (!read.ok) return read;
  const rows = readRows(read.value, options.value);
  if (!rows.ok) return rows;
  const extras = readExtras(read.value, { ...options.value, predictors: null });
  if (!extras.ok) return extras;
  const values = read.value.map(({ cells }) => ({
    unit: cells["unit"] ?? "",
    time: cells["year"] ?? "",
    values: { x: Number(cells["x"]) },
  }));
  const told = { plan: { fit: null, predictors: predictors.map((one) => ({ ...plan.predictors[0], ...one })) }, rows: values };
  const evaluation = evaluatePanel(t, rows.value, options.value, { extras: { ...extras.value, predictors: told } });
  return evaluation.ok ? evaluation : refuse(commandWords(evaluation.error));
};

/** Every number of an evaluation is one, and no sentence holds what is none. */
const hold = (evaluation: Evaluation): void => {
  const told = JSON.stringify(evaluation, (_, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw new Error("a figure that is no number");
    return value;
  });
  expect(told).not.toMatch(/NaN|∞|undefined|Infinity/);
  expect(evaluation.verdict.sentence).not.toBe("");
  if (evaluation.estimate === null) expect(evaluation.verdict.code).toMatch(/not-measurable|too-early/);
};

const cells = methods.flatMap((method) => inferenceKinds.map((inference) => [method, inference] as const));
const drawn = (inference: string): readonly string[] => (inference === "analytic" || inference === "none" ? [] : ["--replications", "60"]);

/** Panels that something is wrong with: the codes of verdict or warning of which one at least says so. */
const flagged: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    "one treated unit and three donors",
    panelOf(noise, { units: 4, treated: 1 }),
    /too-few-donors|single-treated|weights-estimated|not-of-cohorts|small-cohort|power-not/,
  ],
  ["a treated unit outside the hull", panelOf((u, at) => (u < 2 ? 9000 + at : noise(u, at))), /outside-hull/],
  ["treatment from the first period", panelOf(noise, { first: 0 }), /not-measurable/],
  ["a constant outcome", panelOf(() => 7), /constant-outcome/],
  ["a gap in the series", panelOf(noise).filter((line) => !line.includes(";2002;")), /gaps/],
  ["a treated unit that lacks a year", panelOf(noise).filter((line) => !line.startsWith("u0;2002;")), /treated-incomplete/],
  ["a year that one unit alone has", [...panelOf(noise), "u9;2008;1;0;1"], /time-mostly-missing/],
];

describe.each(flagged)("%s", (name, lines, flag) => {
  it.each(cells)("is told by %s with %s, never as a silent number", (method, inference) => {
    const told = evaluated(lines, ["--method", method, "--inference", inference, ...drawn(inference)]);
    if (!told.ok) throw new Error(told.error);
    hold(told.value);
    const hullIsRead = name !== "a treated unit outside the hull" || method === "sc" || method === "sdid" || method === "sc-predictors";
    const codes = [told.value.verdict.code, ...told.value.warnings.map(({ code }) => code)].join(" ");
    if (hullIsRead && inference !== "none") expect(codes).toMatch(flag);
  });
});

/** All units gain 2 a year, in tenths that no machine holds; the treated 5 besides. */
const straight = panelOf((u, at) => String(0.1 * u + 2.1 * at + (u < 2 && at >= 5 ? 5 : 0)));

describe("what rounding alone moves", () => {
  // A synthetic control has no level: it misses what stands at the edge of the others, which is no rounding.
  it.each(cells.filter(([method, inference]) => !method.startsWith("sc") && inference !== "none"))(
    "is no noise that an effect is told from: %s with %s",
    (method, inference) => {
      const told = evaluated(straight, ["--method", method, "--inference", inference, ...drawn(inference)]);
      if (!told.ok) throw new Error(told.error);
      hold(told.value);
      expect(told.value.verdict.code).toBe("not-measurable");
      expect(told.value.power).toBeNull();
    },
  );

  it.each(["nearest", "entropy"])("nor from controls made alike: %s", (kind) => {
    const alike = straight.map((line, at) => (at === 0 ? line : line.replace(/\d+$/, String(at % 5))));
    const told = evaluated(alike, ["--method", "did", "--match", kind, "--covariates", "x"]);
    if (!told.ok) throw new Error(told.error);
    hold(told.value);
    expect(told.value.verdict.code).toBe("not-measurable");
  });
});

it("says the seed of what is drawn, whatever the inference", () => {
  for (const [method, inference] of cells) {
    const told = evaluated(panelOf(noise), ["--method", method, "--inference", inference, ...drawn(inference), "--seed", "7"]);
    expect(told.ok && told.value.inference.seed, `${method} ${inference}`).toBe(7);
  }
});

describe("a panel that cannot be read", () => {
  it.each([
    ["duplicated unit-periods", [...panelOf(noise), "u3;2001;1;0;1"], '"u3" is told twice at 2001.'],
    ["text in a number column", [...panelOf(noise), "u99;2001;douze;0;1"], '"douze" in y is not a number.'],
  ] as const)("is refused by every method and inference: %s", (_, lines, why) => {
    for (const [method, inference] of cells) {
      const told = evaluated(lines, ["--method", method, "--inference", inference, ...drawn(inference)]);
      expect(told.ok ? "" : told.error, `${method} ${inference}`).toContain(why);
    }
  });

  it("is refused in logarithms where a figure is not over 0, with the figure", () => {
    const told = evaluated(
      panelOf((u, at) => (u === 4 && at === 3 ? 0 : noise(u, at))),
      ["--transform", "log"],
    );
    expect(told.ok ? "" : told.error).toContain('"u4" has 0 at 2003');
  });

  it("is refused where draws are too few for the level", () => {
    for (const [inference, least] of [
      ["placebo", 50],
      ["permutation", 19],
      ["bootstrap", 50],
    ] as const) {
      const told = evaluated(panelOf(noise), ["--inference", inference, "--replications", "5"]);
      expect(told.ok ? "" : told.error).toContain(`give ${least} or more`);
    }
  });
});

describe("figures that may be others", () => {
  const codes = (lines: readonly string[], method = "sdid"): string => {
    const told = evaluated(lines, ["--method", method]);
    return told.ok ? told.value.warnings.map(({ code, sentence }) => `${code}: ${sentence}`).join("\n") : told.error;
  };

  it("are told where all may be thousands as well as decimals, and no others", () => {
    for (const sign of [".", ","])
      expect(codes(panelOf((u, at) => String(noise(u, at)).replace(".", sign)))).toContain(
        `doubtful-figures: Tous les chiffres de «\u00a0y`,
      );
    expect(codes(panelOf((u, at) => (u === 3 && at === 2 ? "103.24" : noise(u, at))))).not.toContain("doubtful-figures");
    expect(codes(panelOf((u, at) => Number(noise(u, at)) / 1000))).not.toContain("doubtful-figures");
  });

  it("follow exactly what was before where controls are more than times, which is told as no merit", () => {
    const inside = panelOf((u, at) => (u < 2 ? "130.0" : noise(u, at)), { units: 60, first: 2, times: 5 });
    expect(codes(inside, "sc")).toContain("any-course");
    expect(codes(inside, "did")).not.toContain("any-course");
    expect(codes(panelOf(noise), "sc")).not.toContain("any-course");
  });
});

describe("effects by cohort", () => {
  /** Six units, each pair from its own year on; `blank`: a line whose covariate is. */
  const staggered = (blank: string) =>
    panelOf(noise, { units: 12, treated: 0 }).map((line) => {
      const [unit = "", year = "", y, , x] = line.split(";");
      if (unit === "unit") return line;
      const first = 2003 + Math.floor(Number(unit.slice(1)) / 4);
      return [unit, year, y, Number(year) >= first ? 1 : 0, `${unit};${year}` === blank ? "" : Number(x) + Number(year) / 7].join(";");
    });

  it("name what may be compared with where all units are treated in the end", () => {
    for (const method of ["cs", "sc", "sdid"])
      expect(evaluated(staggered(""), ["--method", method])).toMatchObject({
        value: { verdict: { code: "not-measurable", sentence: expect.stringContaining("--method cs --control not-yet") } },
      });
    expect(evaluated(staggered(""), ["--method", "cs", "--control", "not-yet"])).toMatchObject({
      ok: true,
      value: { estimate: expect.any(Number) },
    });
  });

  it("ask for a covariate where they read it alone: at the first of the times compared", () => {
    const asked = ["--method", "cs", "--control", "not-yet", "--covariates", "x", "--estimator", "or"];
    expect(evaluated(staggered("u1;2006"), asked)).toMatchObject({ ok: true, value: { estimate: expect.any(Number) } });
    expect(evaluated(staggered("u1;2002"), asked)).toMatchObject({ ok: false, error: expect.stringContaining('"u1" has no x at 2002') });
  });
});

describe("collinear predictors", () => {
  it("are told, and those that do not vary left out", () => {
    const told = evaluated(panelOf(noise), ["--method", "sc-predictors"], [{}, { from: "2001" }]);
    expect(told.ok && told.value.warnings.map(({ code }) => code)).toContain("collinear-predictor");
    const flat = evaluated(
      panelOf(noise).map((line) => line.replace(/;\d+$/, ";5")),
      ["--method", "sc-predictors"],
    );
    expect(flat.ok ? "" : flat.error).toContain("Every predictor is the same for all controls");
  });
});

describe("the words of an evaluation", () => {
  it("never say visible what the interval beside them holds", () => {
    const seen: string[] = [];
    for (const [method, inference] of cells) {
      if (inference === "none") continue;
      const told = evaluated(panelOf(noise), ["--method", method, "--inference", inference, ...drawn(inference)]);
      if (!told.ok || told.value.interval === null) continue;
      seen.push(method);
      const { interval, power } = told.value;
      expect(power?.minimumDetectableEffect, `${method} ${inference}`).toBeGreaterThanOrEqual((interval.high - interval.low) / 2);
    }
    expect([...new Set(seen)]).toEqual(methods);
  });

  it("are not of an inference that was not made", () => {
    for (const inference of ["placebo", "permutation", "jackknife"]) {
      const told = evaluated(panelOf(noise), ["--method", "cs", "--inference", inference, ...drawn(inference)]);
      expect(told).toMatchObject({ ok: true, value: { interval: null, standardError: null, verdict: { code: "not-measurable" } } });
      expect(told.ok && told.value.verdict.sentence).toContain("n’est pas connue pour des effets par date d’entrée");
    }
    const none = evaluated(panelOf(noise), ["--method", "cs", "--inference", "none"]);
    expect(none).toMatchObject({ ok: true, value: { interval: null, standardError: null, pValue: null } });
  });

  it("keep three digits of a small figure", () => {
    const told = evaluated(
      panelOf((u, at) => (Number(noise(u, at)) + (u < 2 && at >= 5 ? 30 : 0)) / 1e6),
      [],
    );
    expect(told.ok && told.value.verdict.sentence).toMatch(/0,0000\d{3}/);
  });

  it("call no effect by cohort what went its own way before already", () => {
    const parting = panelOf((u, at) => Number(noise(u, at)) + (u < 2 ? 5 * at : 0));
    const told = evaluated(parting, ["--method", "cs"]);
    expect(told).toMatchObject({ ok: true, value: { verdict: { code: "not-measurable" } } });
    expect(told.ok && told.value.verdict.sentence).toContain("s’éloignait des témoins");
    expect(told.ok && told.value.warnings.map(({ code }) => code)).toContain("pre-trend");
    const gained = panelOf((u, at) => Number(noise(u, at)) + (u < 2 && at >= 5 ? 20 : 0));
    expect(evaluated(gained, ["--method", "cs"])).toMatchObject({ ok: true, value: { verdict: { code: "effect" } } });
  });

  it("tell what was done to the outcomes", () => {
    const told = evaluated(panelOf(noise), ["--transform", "index", "--base-time", "2000"]);
    expect(told).toMatchObject({ ok: true, value: { panel: { transform: { kind: "index", base: "2000" }, rows: 192, units: 24 } } });
    expect(told.ok && told.value.periods[0]).toMatchObject({ treated: 100 });
    expect(told.ok && told.value.warnings.map(({ code }) => code)).toContain("transformed");
  });
});
