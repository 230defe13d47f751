import { existsSync, readFileSync } from "node:fs";
import { isMissing, type Missing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { betaConvergence } from "./beta-convergence.ts";
import { sigmaConvergence } from "./sigma-convergence.ts";

const got = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const known = <T>(value: T | Missing): T => {
  if (isMissing(value)) throw new Error(value.missing.reason);
  return value;
};

/** Product per inhabitant of 152 countries in 1970 and 2003 (Phillips & Sul 2009, from the Penn World Table). */
const world1970 = [
  1731.1103, 4280.1338, 5167.9331, 9739.7748, 14672.852, 12689.686, 16856.346, 11834.048, 11616.225, 12468.605, 3440.6099, 1102.2843,
  21617.675, 229.73166, 2538.7938, 1184.109, 3975.7509, 30936.411, 691.23326, 805.93273, 1086.8752, 1948.8588, 14169.177, 2098.4734,
  1118.2024, 991.19004, 6164.951, 500.02714, 3468.5821, 1660.4961, 1419.181, 1234.7803, 5661.5351, 1913.0694, 2674.6646, 5317.6506,
  16468.13, 4385.1997, 2761.196, 2661.265, 1892.1045, 3700.7371, 1212.514, 478.71687, 3138.0939, 11804.03, 13362.598, 14431.803, 923.17648,
  13545.791, 1041.4344, 8239.793, 3015.476, 3151.9313, 2319.1044, 690.05514, 1847.7668, 6988.3422, 5725.2514, 11124.611, 1154.4325,
  1279.1875, 5796.847, 2003.4746, 7752.4221, 11455.26, 11592.508, 4409.881, 11325.585, 4249.2278, 1134.3353, 2161.557, 410.79347, 2621.3098,
  64639.944, 999.25577, 712.10502, 1981.7973, 16819.635, 7004.7469, 1381.6272, 470.92875, 2571.7589, 626.64875, 669.83056, 3015.7379,
  1276.6612, 4222.0091, 5108.5185, 2297.2756, 1066.7285, 2286.2987, 1001.6975, 5240.9944, 882.33941, 15035.862, 12020.312, 14355.339,
  6074.419, 1105.9786, 1031.1532, 13221.758, 9790.3831, 1234.5583, 3834.065, 2095.4325, 2986.044, 4629.0953, 2427.1298, 3898.3018,
  6987.8429, 8415.139, 66884.69, 2374.5909, 1056.6069, 2583.8477, 977.00411, 14963.824, 1496.0632, 1325.9487, 6843.5726, 1994.6139,
  1373.6119, 6404.0433, 9327.2299, 1241.1447, 3816.7335, 2882.7506, 2536.712, 984.23587, 3727.676, 2762.5135, 15685.725, 21081.172,
  1065.6225, 2872.1887, 576.13411, 1748.0672, 1301.5994, 1041.7556, 8858.7102, 2690.7912, 3031.3309, 1059.3364, 9755.9444, 12818.939,
  17429.989, 6322.9403, 1817.6174, 7760.5613, 1147.0772, 2880.1835,
];
const world2003 = [
  588.07605, 5993.0013, 15820.542, 10172.063, 27871.535, 27566.948, 18381.131, 19560.6, 15707.709, 25262.252, 7146.536, 1345.4215,
  35750.178, 933.46029, 3005.9224, 8053.5384, 7204.3957, 26239.194, 1073.2624, 763.7006, 580.03307, 2712.7124, 27844.624, 5119.6759,
  887.74656, 883.51846, 12141.279, 4970.452, 6094.7968, 1278.462, 435.50847, 1421.1467, 8586.5516, 2018.9091, 6288.1758, 22009.959,
  27970.436, 7565.9031, 6899.2006, 4329.706, 4759.31, 4751.5547, 11600.346, 687.30851, 4919.4512, 23785.892, 25663.464, 9561.5905,
  937.35529, 25188.583, 1440.3431, 15786.656, 6140.708, 3804.811, 2887.8131, 582.7542, 2291.6748, 27655.807, 13016.209, 26351.555, 2989.767,
  4121.0218, 6398.1338, 1229.6178, 28246.984, 20715.373, 22923.658, 4584.3899, 24036.441, 3742.0157, 1217.7418, 1423.8573, 1428.6893,
  17595.137, 26098.343, 1412.36, 2004.5787, 342.46642, 49261.342, 30419.526, 758.52696, 770.45565, 12130.751, 5153.8985, 1183.7415,
  18786.716, 1429.2345, 16463.804, 7938.9185, 3853.7848, 1596.6202, 4059.8567, 1450.976, 5557.1874, 1440.94, 26153.731, 14076.731,
  22197.413, 3410.427, 834.82248, 1223.3602, 34012.85, 16272.673, 2591.9641, 8243.0019, 4492.2177, 4718.4611, 4351.0604, 3576.1127,
  9217.1105, 17333.172, 22230.419, 36183.098, 6057.5668, 1297.2255, 3456.8541, 1383.8309, 16010.148, 1406.6001, 712.76525, 27004.432,
  1711.1437, 682.45128, 8835.0217, 20642.286, 4274.1672, 14649.742, 6717.3635, 7747.7623, 1176.3184, 7865.6888, 8933.5671, 26137.787,
  28791.627, 2015.9139, 19885.647, 911.93524, 7275.0243, 788.52035, 3196.9068, 18390.255, 7601.5815, 5634.0143, 1113.7392, 35675.617,
  26044.012, 34875.411, 8856.2007, 2872.9955, 6251.3744, 945.89421, 2437.8611,
];

describe("beta-convergence", () => {
  // C. Mendez, Classical Sigma and Beta Convergence Analysis in R (2020), section 5, printed with the package REAT.
  it("finds none among 152 countries from 1970 to 2003, to the digits printed", () => {
    const found = got(betaConvergence(world1970, world2003, 33));
    expect(found.intercept.value).toBeCloseTo(0.599668, 6);
    expect(found.intercept.error).toBeCloseTo(0.40368, 5);
    expect(found.intercept.t).toBeCloseTo(1.4855, 4);
    expect(found.intercept.pValue).toBeCloseTo(0.1395, 4);
    expect(found.slope.value).toBeCloseTo(-0.012594, 6);
    expect(found.slope.error).toBeCloseTo(0.04948, 5);
    expect(found.slope.t).toBeCloseTo(-0.2545, 4);
    expect(found.slope.pValue).toBeCloseTo(0.7995, 4);
    expect(known(found.speed).value).toBeCloseTo(0.000384, 6);
    expect(known(found.halfLife)).toBeCloseTo(1804.843243, 6);
    const { value, low, high } = known(found.speed);
    expect(low).toBeLessThan(value);
    expect(known(high)).toBeGreaterThan(value);
    expect(low).toBeCloseTo(-Math.log1p(found.slope.high) / 33, 15);
    expect(found.territories).toBe(152);
  });

  it("gives back the speed at which territories were made to draw together", () => {
    const random = seededRandom(11);
    const [speed, years] = [0.02, 10];
    const start = Array.from({ length: 40 }, () => 20000 * Math.exp(random() - 0.5));
    const end = start.map((value) => Math.exp(10.5 + (Math.log(value) - 10) * Math.exp(-speed * years) + 1e-7 * random()));
    const found = got(betaConvergence(start, end, years));
    expect(known(found.speed).value).toBeCloseTo(speed, 6);
    expect(known(found.halfLife)).toBeCloseTo(Math.LN2 / speed, 3);
    expect(known(found.speed).low).toBeLessThan(speed + 1e-6);
    expect(known(known(found.speed).high)).toBeGreaterThan(speed - 1e-6);
  });

  it("has no half-life when territories draw apart, and no speed when they overtake one another", () => {
    const apart = got(betaConvergence([1, 2, 3, 5], [1, 2.5, 4.2, 8], 10));
    expect(known(apart.speed).value).toBeLessThan(0);
    expect(apart.halfLife).toEqual({ missing: { reason: "not-applicable" } });
    const unsure = got(betaConvergence([12, 8, 8, 1], [3, 8, 2, 1], 1));
    expect(known(unsure.speed).high).toEqual({ missing: { reason: "not-applicable" } });
    const over = got(betaConvergence([1, 2, 3, 5], [5, 3, 2, 0.9], 10));
    expect(over.speed).toEqual({ missing: { reason: "not-applicable" } });
    expect(over.halfLife).toEqual({ missing: { reason: "not-applicable" } });
  });

  it.each([
    [[1, 2], [1, 2], 5, "too-few-territories"],
    [[1, 2, 3], [1, 2], 5, "lengths-differ"],
    [[1, 2, 0], [1, 2, 3], 5, "not-above-zero"],
    [[1, 2, 3], [1, 2, Number.NaN], 5, "not-above-zero"],
    [[1, 2, 3], [1, 2, 3], 0, "years-not-above-zero"],
    [[2, 2, 2], [1, 2, 3], 5, "all-alike"],
    [[1, 2, 3], [1, 2, 3], 5, "no-residual"],
  ])("refuses %j, %j over %i years: %s", (start, end, years, error) => {
    expect(betaConvergence(start, end, years)).toEqual({ ok: false, error });
  });
});

describe("sigma-convergence", () => {
  it("finds the dispersions and the quotient that Mendez prints, there with divisor n", () => {
    const { dispersions, ratio } = got(
      sigmaConvergence([
        { year: 1970, values: world1970 },
        { year: 2003, values: world2003 },
      ]),
    );
    const toPrinted = Math.sqrt(151 / 152);
    expect(dispersions.map(({ ofLogarithms }) => ofLogarithms * toPrinted)).toEqual([expect.closeTo(1.0878, 4), expect.closeTo(1.2602, 4)]);
    expect(1 / known(ratio).value).toBeCloseTo(0.8631, 4);
    expect(known(ratio).low).toBeGreaterThan(1);
  });

  it("has an interval that excludes 1 exactly when the p-value is under the level", () => {
    const random = seededRandom(21);
    for (let draw = 0; draw < 300; draw += 1) {
      const values = Array.from({ length: 3 + Math.floor(random() * 20) }, () => 1 + random());
      const later = values.map((value) => value ** (0.5 + random()) * (1 + 0.3 * random()));
      const panel = [
        { year: 2000, values },
        { year: 2010, values: later },
      ];
      const { low, high, pValue } = known(got(sigmaConvergence(panel)).ratio);
      expect(low > 1 || high < 1).toBe(pValue < 0.05);
    }
  });

  it("does not change with the unit, nor when every territory grows alike", () => {
    const values = [10, 20, 35, 50];
    const { dispersions, trend, ratio } = got(
      sigmaConvergence([0, 1, 2].map((year) => ({ year, values: values.map((value) => value * 1.1 ** year) }))),
    );
    expect(dispersions[2]?.ofLogarithms).toBeCloseTo(dispersions[0]?.ofLogarithms ?? 0, 12);
    expect(isMissing(trend) ? 0 : trend.value).toBeCloseTo(0, 12);
    expect(ratio).toEqual({ missing: { reason: "not-applicable" } });
  });

  it("refuses what is no panel", () => {
    const year = (at: number, ...values: number[]) => ({ year: at, values });
    expect(sigmaConvergence([year(1, 1, 2, 3)])).toEqual({ ok: false, error: "too-few-years" });
    expect(sigmaConvergence([year(1, 1, 2, 3), year(2, 1, 2)])).toEqual({ ok: false, error: "lengths-differ" });
    expect(sigmaConvergence([year(1, 1, 2), year(2, 1, 2)])).toEqual({ ok: false, error: "too-few-territories" });
    expect(sigmaConvergence([year(2, 1, 2, 3), year(1, 1, 2, 3)])).toEqual({ ok: false, error: "years-not-ascending" });
    expect(sigmaConvergence([year(2, 1, 2, 3), year(2, 1, 2, 4)])).toEqual({ ok: false, error: "years-not-ascending" });
    expect(sigmaConvergence([year(1, 1, 2, -3), year(2, 1, 2, 3)])).toEqual({ ok: false, error: "not-above-zero" });
  });
});

/** Regional products that lie beside the project: 13 regions of the mainland, 1990–2015, in millions of euros. */
const products = new URL("../../../../../shared/data/labour/regional_gdp_france.csv", import.meta.url);

describe.runIf(existsSync(products))("on the products of the French regions", () => {
  it("agrees with SciPy (linregress, pearsonr on sum and difference), worked out by hand on the same file", () => {
    const rows = readFileSync(products, "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, region = "", year = "", value = ""] = /^"(.*)",(\d+),([\d.]+)$/.exec(line) ?? [];
        return value ? [{ region, year: Number(year), value: Number(value) }] : [];
      });
    const regions = [...new Set(rows.map(({ region }) => region))].slice(0, 13);
    const inYear = (year: number) =>
      regions.map((region) => rows.find((row) => row.region === region && row.year === year)?.value ?? Number.NaN);
    const beta = got(betaConvergence(inYear(1990), inYear(2015), 25));
    expect(beta.slope).toMatchObject({
      value: expect.closeTo(-0.03384532353926185, 12),
      error: expect.closeTo(0.037852991278721076, 12),
      pValue: expect.closeTo(0.3903987254329659, 12),
    });
    expect(known(beta.speed).value).toBeCloseTo(0.0013772534811110912, 14);
    const years = Array.from({ length: 26 }, (_, at) => 1990 + at);
    const { dispersions, trend, ratio } = got(sigmaConvergence(years.map((year) => ({ year, values: inYear(year) }))));
    expect(dispersions.at(-1)?.ofLogarithms).toBeCloseTo(0.9705393132178265, 12);
    expect(dispersions[0]?.variation).toBeCloseTo(0.8971554952656524, 12);
    expect(known(trend).value).toBeCloseTo(-0.0014107739425217997, 12);
    expect(known(trend).pValue).toBeCloseTo(2.0156722356910627e-9, 15);
    expect(known(ratio).value).toBeCloseTo(0.9742772692017246, 12);
    expect(known(ratio).pValue).toBeCloseTo(0.5161835272007004, 12);
  });
});
