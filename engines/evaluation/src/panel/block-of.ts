import { ok, type Result, refuse } from "@levier/kernel";
import type { Block, TreatedPanel } from "./panel.ts";

export type BlockRefusal =
  | { readonly code: "none-treated" }
  | { readonly code: "no-control" }
  /** Treated from the first time on: nothing was seen of it before. */
  | { readonly code: "no-time-before"; readonly unit: string }
  /** Treated from several times on: a synthetic control compares what begins together. */
  | { readonly code: "staggered"; readonly times: readonly string[] };

/** The block that a panel makes, when all that is treated is so from one time on. */
export const blockOf = (panel: TreatedPanel): Result<Block, BlockRefusal> => {
  const everyone = panel.units.map((_, unit) => unit);
  const treated = everyone.filter((unit) => panel.adoption[unit] !== null);
  const controls = everyone.filter((unit) => panel.adoption[unit] === null);
  const starts = [...new Set(treated.map((unit) => panel.adoption[unit] ?? 0))].sort((one, other) => one - other);
  const [from] = starts;
  if (from === undefined) return refuse({ code: "none-treated" });
  if (controls.length === 0) return refuse({ code: "no-control" });
  const first = treated.find((unit) => panel.adoption[unit] === 0);
  if (first !== undefined) return refuse({ code: "no-time-before", unit: panel.units[first] ?? "" });
  if (starts.length > 1) return refuse({ code: "staggered", times: starts.map((at) => panel.times[at] ?? "") });
  return ok({ panel, controls, treated, from });
};
