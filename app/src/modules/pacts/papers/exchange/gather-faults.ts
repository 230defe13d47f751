import type { RowFault } from "./import-plan.ts";

/** A fault as it is told: once, whatever the number of rows that have it for the same reason. */
export type RowFaultCount = RowFault & { readonly rows: number };

const keyOf = ({ action, code, value }: RowFault, place: number): string =>
  action === undefined ? String(place) : JSON.stringify([action, code, value]);

/** Faults in their order; those of a whole sheet once each, at the first of its rows. */
export const gatherFaults = (faults: readonly RowFault[]): RowFaultCount[] => {
  const gathered = new Map<string, RowFaultCount>();
  for (const [place, fault] of faults.entries()) {
    const key = keyOf(fault, place);
    const before = gathered.get(key);
    gathered.set(key, before ? { ...before, rows: before.rows + 1 } : { ...fault, rows: 1 });
  }
  return [...gathered.values()];
};
