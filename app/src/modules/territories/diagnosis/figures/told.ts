import { type Missing, missing } from "@levier/kernel";
import type { Computed } from "../figure.ts";
import type { Gap } from "../panel.ts";

/** A figure with what it is of, or why it is missing. */
export const told = (figure: number | Gap, about: Omit<Computed, "value">): Computed | Missing =>
  typeof figure === "number" ? { value: figure, ...about } : missing(figure);

/** Every figure of a group, missing for one reason. */
export const allMissing = (ids: readonly string[], gap: Missing): Readonly<Record<string, Missing>> =>
  Object.fromEntries(ids.map((id) => [id, gap]));
