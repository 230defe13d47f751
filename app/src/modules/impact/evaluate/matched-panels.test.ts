import { refuse, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { evaluatePanel } from "./evaluate-panel.ts";
import { commandWords } from "./evaluation-refusal.ts";
import { readEvaluateOptions } from "./options.ts";
import { readExtras } from "./read-extras.ts";
import { readLines, readRows } from "./read-panel.ts";
import { evaluationReport } from "./report.ts";

const t = translator("fr");
const [TREATED, CONTROLS, TIMES, EFFECT] = [12, 60, 8, 3];

/** Large units grow faster, and it is mostly large ones that are treated, from the sixth year on: size makes the plain comparison err. */
const sized = (): string[] => {
  const random = seededRandom(7);
  const sizes = Array.from({ length: TREATED + CONTROLS }, (_, unit) => (unit < TREATED ? 2 + random() : 3.5 * random()));
  const lines = sizes.flatMap((size, unit) =>
    Array.from({ length: TIMES }, (_, at) => {
      const isTreated = unit < TREATED && at >= 5;
      const y = 50 + size * at + (random() - 0.5) * 0.4 + (isTreated ? EFFECT : 0);
      return [`u${unit}`, 2000 + at, y.toFixed(4), isTreated ? 1 : 0, size.toFixed(4), unit < TREATED ? 2005 : 0].join(";");
    }),
  );
  return ["unit;year;y;d;size;first", ...lines];
};

const evaluated = (lines: readonly string[], asked: readonly string[]) => {
  const options = readEvaluateOptions(["p.csv", "--unit", "unit", "--time", "year", "--outcome", "y", ...asked]);
  if (!options.ok) throw new Error(options.error);
  const read = readLines(new TextEncoder().encode(lines.join("\n")), null);
  const rows = read.ok ? readRows(read.value, options.value) : read;
  if (!read.ok || !rows.ok) throw new Error("not read");
  const extras = readExtras(read.value, options.value);
  if (!extras.ok) return extras;
  const found = evaluatePanel(t, rows.value, options.value, { extras: extras.value });
  return found.ok ? found : refuse(commandWords(found.error));
};

const told = (asked: readonly string[], lines = sized()) => {
  const found = evaluated(lines, asked);
  if (!found.ok) throw new Error(found.error);
  return found.value;
};

const by = ["--treated", "d", "--method", "did"];
const onSize = ["--covariates", "size"];

describe("a comparison of units that were alike before", () => {
  it("finds the effect where the plain one takes size for it, and shows how alike they were", () => {
    expect(told(by).estimate).toBeGreaterThan(EFFECT + 1);
    for (const match of ["nearest", "entropy"]) {
      const matched = told([...by, "--match", match, ...onSize]);
      expect(Math.abs((matched.estimate ?? 0) - EFFECT), match).toBeLessThan(0.35);
      const [row] = matched.matching?.balance ?? [];
      expect(row?.before.standardisedDifference, match).toBeGreaterThan(0.5);
      expect(Math.abs(row?.after.standardisedDifference ?? 1), match).toBeLessThan(0.15);
      expect(evaluationReport(t, matched), match).toMatch(/Covariable +sous le pacte +témoins/);
    }
  });

  it("keeps a control for each treated, whatever the method that compares them", () => {
    for (const asked of [by, ["--cohort", "first"], ["--treated", "d", "--method", "sdid"]]) {
      const matched = told([...asked, "--match", "nearest", ...onSize]);
      expect(matched.matching?.pairs).toHaveLength(TREATED);
      expect(Object.keys(matched.weights.units).length).toBeLessThanOrEqual(TREATED);
      expect(Math.abs((matched.estimate ?? 0) - EFFECT)).toBeLessThan(0.6);
    }
  });

  it("keeps as many controls for each as are asked for", () => {
    const matched = told([...by, "--match", "nearest", "--matches", "2", ...onSize]);
    expect(Object.keys(matched.weights.units)).toHaveLength(2 * TREATED);
    expect(matched.matching?.pairs?.every(({ controls }) => controls.length === 2)).toBe(true);
  });

  it("weighs controls by entropy to the mean of the treated, and tells the error by the formula", () => {
    const matched = told([...by, "--match", "entropy", ...onSize]);
    expect(Object.values(matched.weights.units).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
    expect(matched.matching?.effectiveControls).toBeGreaterThan(5);
    expect(matched).toMatchObject({ inference: { kind: "analytic" }, verdict: { code: "effect" } });
  });

  it("is refused where no control is like the treated, or a covariate lacks", () => {
    const apart = sized().map((line) => (/^u\d;|^u1[01];/.test(line) ? line.replace(/;([\d.]+);(\d+)$/, ";9$1;$2") : line));
    expect(evaluated(apart, [...by, "--match", "nearest", ...onSize])).toMatchObject({
      ok: false,
      error: expect.stringContaining("like the treated by size"),
    });
    const blank = sized().map((line) => (line.startsWith("u3;2004") ? line.replace(/;[\d.]+;(\d+)$/, ";;$1") : line));
    expect(evaluated(blank, [...by, "--match", "nearest", ...onSize])).toMatchObject({
      ok: false,
      error: expect.stringContaining('"u3" has no size'),
    });
  });
});

/** Two waves whose effect grows with time. */
const waves = (): string[] => {
  const random = seededRandom(3);
  const lines = Array.from({ length: 45 }, (_, unit) =>
    Array.from({ length: TIMES }, (_, at) => {
      const start = [3, 5, TIMES][unit % 3] ?? TIMES;
      const y = unit + at + (random() - 0.5) + (at >= start ? 2 * (at - start + 1) : 0);
      return [`u${unit}`, 2000 + at, y.toFixed(4), at >= start ? 1 : 0, (random() * 5).toFixed(3)].join(";");
    }),
  ).flat();
  return ["unit;year;y;d;x", ...lines];
};

describe("a two-way effect of treatments begun at several times", () => {
  it("is told with its event study, and with what it takes for a control", () => {
    const found = told(by, waves());
    expect(found.twoWay?.eventStudy.map(({ since }) => since)).toEqual([-5, -4, -3, -2, 0, 1, 2, 3, 4]);
    const { comparisons = [], forbidden } = found.twoWay?.decomposition ?? {};
    expect(comparisons.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0)).toBeCloseTo(found.estimate ?? 0, 9);
    expect(forbidden?.bias).toBeLessThan(0);
    expect(found.warnings.map(({ code }) => code)).toContain("forbidden-comparisons");
    expect(evaluationReport(t, found)).toContain("2005 à 2003, déjà sous le pacte");
  });

  it("holds covariates, and clusters its error", () => {
    const held = told([...by, "--covariates", "x"], waves());
    expect(held.twoWay?.decomposition).toBeNull();
    const clustered = told([...by, "--inference", "analytic", "--cluster", "unit"], waves());
    expect(clustered.standardError).toBeCloseTo(told(by, waves()).standardError ?? 0, 12);
  });

  it("is no effect where rounding alone makes an error", () => {
    const straight = waves().map((line, at) => {
      const [unit = "", year, , d, x] = line.split(";");
      return at === 0 ? line : [unit, year, (Number(unit.slice(1)) + Number(year) + 5 * Number(d)) / 3, d, x].join(";");
    });
    for (const asked of [by, ["--treated", "d", "--method", "cs"]])
      expect(told(asked, straight)).toMatchObject({
        interval: null,
        verdict: { code: "not-measurable" },
        warnings: expect.arrayContaining([expect.objectContaining({ code: "no-variation" })]),
      });
  });

  it("is told by no inference but the formula", () => {
    expect(told([...by, "--inference", "placebo"], waves())).toMatchObject({ interval: null, verdict: { code: "not-measurable" } });
    expect(told([...by, "--inference", "none"], waves())).toMatchObject({
      interval: null,
      standardError: null,
      estimate: expect.any(Number),
    });
  });
});
