import type { Gap } from "./panel.ts";

/** Parts of a whole, one for each activity, and the whole. */
export type Parts = { readonly parts: ReadonlyMap<string, number | Gap>; readonly whole: number | Gap };

/**
 * Parts and their whole such that no subtraction tells a secret. A lone secret beside its published whole is what the others leave: the
 * smallest of the others that has anything is then kept secret with it. Where none has anything, the whole itself is.
 */
export const keepSecret = ({ parts, whole }: Parts): Parts => {
  // A part of which nothing is published hides nothing: it may well be known to be none.
  const secrets = [...parts.values()].filter((part) => part === "secret-statistique");
  if (typeof whole !== "number" || secrets.length !== 1) return { parts, whole };
  const counted = [...parts].flatMap(([name, part]) => (typeof part === "number" && part > 0 ? [{ name, part }] : []));
  const [smallest] = counted.sort((one, other) => one.part - other.part || one.name.localeCompare(other.name));
  if (smallest === undefined) return { parts, whole: "secret-statistique" };
  return { parts: new Map([...parts, [smallest.name, "secret-statistique"]]), whole };
};
