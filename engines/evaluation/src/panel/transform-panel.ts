import { ok, type Result, refuse } from "@levier/kernel";
import type { Panel } from "./panel.ts";

/** What is compared: `log`, natural logarithms of outcomes; `index`, outcomes of a unit over its own at `base`, times 100. */
export type PanelTransform = { readonly kind: "log" } | { readonly kind: "index"; readonly base: string };

export type TransformRefusal =
  /** A logarithm asks for outcomes over 0, an index for a base over 0. */
  | { readonly code: "not-positive"; readonly unit: string; readonly time: string; readonly value: number }
  | { readonly code: "no-such-time"; readonly time: string; readonly first: string; readonly last: string };

const notPositive = ({ units, times, outcome }: Panel, at: number): Result<never, TransformRefusal> => {
  const [unit, time] = [units[Math.floor(at / times.length)] ?? "", times[at % times.length] ?? ""];
  return refuse({ code: "not-positive", unit, time, value: outcome[at] ?? 0 });
};

/** The same panel, of other outcomes. */
export const transformPanel = <P extends Panel>(panel: P, transform: PanelTransform): Result<P, TransformRefusal> => {
  const { times, outcome } = panel;
  if (transform.kind === "log") {
    const at = outcome.findIndex((value) => !(value > 0));
    return at < 0 ? ok({ ...panel, outcome: outcome.map(Math.log) }) : notPositive(panel, at);
  }
  const base = times.indexOf(transform.base);
  if (base < 0) return refuse({ code: "no-such-time", time: transform.base, first: times[0] ?? "", last: times.at(-1) ?? "" });
  const bases = Float64Array.from(panel.units, (_, unit) => outcome[unit * times.length + base] ?? 0);
  const lacking = bases.findIndex((value) => !(value > 0));
  if (lacking >= 0) return notPositive(panel, lacking * times.length + base);
  return ok({ ...panel, outcome: outcome.map((value, at) => (100 * value) / (bases[Math.floor(at / times.length)] ?? 1)) });
};
