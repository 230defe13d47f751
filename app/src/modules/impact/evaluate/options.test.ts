import { describe, expect, it } from "vitest";
import { readEvaluateOptions } from "./options.ts";

const columns = ["panel.csv", "--unit", "u", "--time", "t", "--outcome", "y"];

describe("what levier evaluate is asked", () => {
  it("takes lists up to the next option, and chooses the method by how the treatment is told", () => {
    const read = readEvaluateOptions([
      ...columns,
      "--treated-unit",
      "A",
      "B",
      "--treated-from",
      "2019",
      "--donors",
      "C",
      "--exclude",
      "D",
      "E",
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        method: "sdid",
        treatment: { by: "units", units: ["A", "B"], from: "2019" },
        donors: ["C"],
        exclude: ["D", "E"],
        level: 0.95,
      },
    });
    expect(readEvaluateOptions([...columns, "--treated-unit", "A", "B", "--treated-from", "2019", "2020", "--method", "cs"])).toMatchObject(
      {
        value: { method: "cs", treatment: { by: "units", units: ["A", "B"], from: ["2019", "2020"] } },
      },
    );
    expect(readEvaluateOptions([...columns, "--cohort", "first"])).toMatchObject({ ok: true, value: { method: "cs" } });
    expect(readEvaluateOptions([...columns, "--cohort", "first", "--never", "9999"])).toMatchObject({
      value: { treatment: { by: "cohort", column: "first", never: ["9999"] } },
    });
  });

  it.each([
    [["panel.csv", "--unit", "u", "--time", "t", "--treated", "d"], "--outcome is asked for."],
    [[...columns], "what is treated is told one way"],
    [[...columns, "--treated", "d", "--cohort", "g"], "what is treated is told one way"],
    [[...columns, "--treated-unit", "A"], "--treated-unit and --treated-from go together."],
    [[...columns, "--treated-unit", "A", "B", "C", "--treated-from", "1", "2"], "gives 2 times for 3 units"],
    [[...columns, "--treated", "d", "--method", "magic"], "--method is one of: did, sc"],
    [[...columns, "--treated", "d", "--level", "95"], '--level "95" is out of its range: give a share over 0.5'],
    [[...columns, "--treated", "d", "--replications", "many"], '--replications "many" is out of its range: give a whole number from 1 on'],
    [[...columns, "--treated", "d", "--method", "sc-predictors"], "sc-predictors asks for --predictors"],
    [[...columns, "--treated", "d", "--covariates", "x"], "--covariates is read by --method cs or did, not by sdid."],
    [[...columns, "--treated", "d", "--augmented"], "--augmented is read by --method sc, not by sdid."],
    [[...columns, "--treated", "d", "--method", "did", "--match", "nearest"], "--match asks for --covariates"],
    [[...columns, "--treated", "d", "--match", "twins", "--covariates", "x"], "--match is one of: nearest, entropy."],
    [[...columns, "--cohort", "g", "--match", "entropy", "--covariates", "x"], "--match entropy is read by --method did, not by cs."],
    [
      [...columns, "--treated", "d", "--method", "did", "--match", "entropy", "--covariates", "x", "--inference", "placebo"],
      "--match entropy is told by --inference analytic",
    ],
    [[...columns, "--treated", "d", "--method", "did", "--cluster", "c"], "--cluster is read by --inference analytic."],
    [[...columns, "--treated", "d", "--transform", "index"], "--transform index and --base-time go together."],
    [[...columns, "--treated", "d", "--transform", "cube"], "--transform is one of: none, log, index."],
    [[...columns, "--treated", "d", "--matches", "2"], "--matches is read by --match nearest."],
    [[...columns, "--treated", "d", "--delimiter", ""], '--delimiter "" is out of its range: give one sign'],
    [[...columns, "--treated", "d", "--delimiter", ";;"], '--delimiter ";;" is out of its range: give one sign'],
    [["--unit", "u"], "a panel is asked for"],
    [[...columns, "--treated", "d", "--colour", "red"], "--colour"],
  ])("is refused in a sentence: %j", (args, why) => {
    const read = readEvaluateOptions(args);
    expect(read.ok ? "" : read.error).toContain(why);
  });
});
