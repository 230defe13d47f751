import type { PactContent } from "./pact.schema.ts";
import type { ListName } from "./pact-items.ts";

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

/** Where a list stands whole, after the address of its pact: the indicators that those who follow it keep have theirs. */
export const partAddress = (part: PartName): string => (part === "indicators" ? "told-indicators" : part);

export const partAt = (address: string): PartName | null => partNames.find((name) => partAddress(name) === address) ?? null;

/** Items of one list shown on the page of the pact: fewer when its actions fill it, so that it stays light to load and to read. */
const shownBeside = (actions: number): number => (actions > 12 ? 3 : 10);

/** The content with its long lists cut, and the whole length of those that were. */
export const clip = (content: PactContent): { readonly content: PactContent; readonly cut: ReadonlyMap<PartName, number> } => {
  const most = shownBeside(content.actions.length);
  const long = partNames.filter((name) => content[name].length > most);
  const cut = Object.fromEntries(long.map((name) => [name, content[name].slice(0, most)]));
  return { content: { ...content, ...cut }, cut: new Map(long.map((name) => [name, content[name].length])) };
};
