import { expect, it } from "vitest";
import { fr } from "./fr/index.ts";

const kindsOf = (prefix: string): Map<string, string> =>
  new Map(Object.entries(fr).flatMap(([key, word]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), word] as const] : [])));

it("what is both an organisation and a territory is called by one word", () => {
  const territories = kindsOf("territories.kind.");
  // « Other » is other than what it stands beside.
  const shared = [...kindsOf("identity.kind.")].filter(([kind]) => kind !== "other" && territories.has(kind));
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.filter(([kind, word]) => territories.get(kind) !== word)).toEqual([]);
});
