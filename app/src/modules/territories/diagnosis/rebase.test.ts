import { describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { figureAt, type Panel, sumAt } from "./panel.ts";
import { rebased } from "./rebase.ts";

const geography = loadGeography(`${import.meta.dirname}/../../../../..`);
const formers = ["epci-245901061", "epci-245900410"].flatMap((code) => geography.former(`epci-${code.slice(5)}`) ?? []);
const panel = (figures: Readonly<Record<string, Readonly<Record<string, number | "secret-statistique">>>>): Panel =>
  new Map([["", new Map(Object.entries(figures).map(([code, series]) => [code, new Map(Object.entries(series))]))]]);

describe("figures put on the geography of today", () => {
  it("add up in the one territory that took the communes of another whole", () => {
    const [one, other] = formers;
    const [heir] = one?.successors ?? [];
    if (!one || !other || !heir) throw new Error("the example is gone");
    expect([one, other].map(({ successors }) => successors.map(({ code }) => code))).toEqual([[heir.code], [heir.code]]);
    const today = rebased(
      panel({ [one.code]: { "2018": 10 }, [other.code]: { "2018": 100, "2019": 115 }, [heir.code]: { "2020": 120 } }),
      geography,
    );
    expect(figureAt(today, heir.code, "2018")).toBe(110);
    expect(figureAt(today, heir.code, "2020")).toBe(120);
    expect(figureAt(today, one.code, "2018")).toBe("not-published");
  });

  it("keep a secret secret, and share nothing out among several", () => {
    const shared = geography.former("epci-200071157");
    expect(shared?.successors.length).toBeGreaterThan(1);
    const heirs = shared?.successors.map(({ code }) => code) ?? [];
    const today = rebased(panel({ "epci-200071157": { "2018": 50 }, [String(heirs[0])]: { "2018": 30, "2019": 70 } }), geography);
    expect(heirs.map((heir) => figureAt(today, heir, "2018"))).toEqual(heirs.map(() => "not-published"));
    expect(figureAt(today, String(heirs[0]), "2019")).toBe(70);
    const [one, other] = formers;
    const secret = rebased(
      panel({ [String(one?.code)]: { "2018": "secret-statistique" }, [String(other?.code)]: { "2018": 100 } }),
      geography,
    );
    expect(figureAt(secret, String(one?.successors[0]?.code), "2018")).toBe("secret-statistique");
  });

  it("never give a sum of which a part is missing", () => {
    const figures = panel({ "epci-1": { "2020": 1 }, "epci-2": { "2020": "secret-statistique" }, "epci-3": { "2019": 5 } });
    expect(sumAt(figures, ["epci-1"], "2020")).toBe(1);
    expect(sumAt(figures, ["epci-1", "epci-2"], "2020")).toBe("secret-statistique");
    expect(sumAt(figures, ["epci-1", "epci-2", "epci-3"], "2020")).toBe("not-published");
    expect(sumAt(figures, [], "2020")).toBe("not-published");
  });
});
