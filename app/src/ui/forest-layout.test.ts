import { describe, expect, it } from "vitest";
import { type ForestRow, forestLayout } from "./forest-layout.ts";

const row = (effect: number, reach: number, more: Partial<ForestRow> = {}): ForestRow => ({
  ...{ label: "Pacte du val de Brenne", effect, interval: { low: effect - reach, high: effect + reach } },
  ...{ shrunk: { effect: effect / 2, interval: { low: effect / 2 - 5, high: effect / 2 + 5 } }, isMeant: true, standsOut: false },
  ...more,
});
const whole = { mean: 5, interval: { low: 2, high: 8 }, predicted: { low: -4, high: 14 } };
const rows = [row(8, 6), row(4, 6), row(6, 7), row(2, 6)];

describe("a forest plot", () => {
  it("keeps everything inside its sides, one row under the other, the whole beneath", () => {
    const { width, height, rows: placed, mean, predicted, zero, ticks, rowsEnd } = forestLayout(rows, whole);
    const inside = [
      zero,
      mean.x,
      ...ticks.map(({ x }) => x),
      ...placed.flatMap(({ interval, shrunk }) => [interval.from, interval.to, shrunk]),
    ];
    for (const x of inside) expect(x >= 0 && x <= width, String(x)).toBe(true);
    const down = [...placed.flatMap(({ top, own, drawn }) => [top, own, drawn]), rowsEnd, mean.y, predicted?.y ?? 0, height];
    expect(down).toEqual(down.toSorted((one, other) => one - other));
  });

  it("is on one scale: an effect stands on the same side of none, and of the mean, as its figure", () => {
    const { rows: placed, zero, mean } = forestLayout([row(-6, 3), ...rows], whole);
    expect(placed[0]?.effect).toBeLessThan(zero);
    expect(placed[1]?.effect).toBeGreaterThan(mean.x);
    expect(mean.interval.from).toBeLessThan(mean.x);
  });

  it("shows the intervals of a few studies whole, where none is far from the others", () => {
    const { rows: placed } = forestLayout([row(16, 47), row(26, 29), row(47, 49)], whole);
    expect(placed.map(({ interval }) => [interval.isCutLow, interval.isCutHigh])).toEqual(Array.from({ length: 3 }, () => [false, false]));
  });

  it("cuts what is far from all others, so that it does not flatten them", () => {
    const { rows: placed, isCut } = forestLayout(
      [...rows, row(300, 400, { shrunk: { effect: 6, interval: { low: -2, high: 14 } } })],
      whole,
    );
    const far = placed.at(-1);
    expect([far?.effect, far?.interval.isCutLow, far?.interval.isCutHigh, isCut]).toEqual([null, true, true, true]);
    expect((placed[0]?.effect ?? 0) - (placed[3]?.effect ?? 0)).toBeGreaterThan(100);
  });

  it("names twenty rows and draws a hundred and fifty on no more height than a page or so", () => {
    expect(
      forestLayout(
        Array.from({ length: 20 }, () => row(3, 4)),
        whole,
      ).isNamed,
    ).toBe(true);
    const many = forestLayout(
      Array.from({ length: 150 }, (_, at) => row(at / 10, 4)),
      whole,
    );
    expect([many.isNamed, many.rows.every(({ lines }) => lines.length === 0)]).toEqual([false, true]);
    expect(many.height).toBeLessThan(1200);
  });
});
