import type { ListName } from "./pact-items.ts";
import type { PactContent } from "./pact.schema.ts";

/** The lists that a pact's page shows in part when they are long, each whole at its own address. Actions have their own pages. */
export const partNames = [
  "signatories",
  "attendees",
  "partners",
  "territories",
  "frameworks",
  "commitments",
  "amounts",
  "indicators",
  "linkedContracts",
  "governance",
  "contacts",
] as const satisfies readonly ListName[];
export type PartName = (typeof partNames)[number];

export const isPartName = (text: string): text is PartName => partNames.some((name) => name === text);

/** Items of one list shown on the page of the pact. */
export const SHOWN = 6;

/** The content with its long lists cut, and the whole length of those that were. */
export const clip = (content: PactContent): { readonly content: PactContent; readonly cut: ReadonlyMap<PartName, number> } => {
  const long = partNames.filter((name) => content[name].length > SHOWN);
  const cut = Object.fromEntries(long.map((name) => [name, content[name].slice(0, SHOWN)]));
  return { content: { ...content, ...cut }, cut: new Map(long.map((name) => [name, content[name].length])) };
};
