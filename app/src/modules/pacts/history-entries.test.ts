import { getTableColumns, getTableName } from "drizzle-orm";
import { expect, it } from "vitest";
import { isMessageKey } from "../../messages/index.ts";
import { isSilent } from "./history-entries.ts";
import { pactsTables } from "./pacts-tables.ts";

/** What the public history can tell: `pact_` tables alone, but for the people named by a text, who are shown or not row by row. */
const told = pactsTables.audited
  .map((table) => ({ name: getTableName(table), columns: Object.keys(getTableColumns(table)) }))
  .filter(({ name }) => name === "pact" || (name.startsWith("pact_") && name !== "pact_contact"))
  // An event comes or is taken back, told by its kind, its party and its day; nothing of it changes.
  .filter(({ name }) => name !== "pact_life_event")
  .flatMap(({ name, columns }) => columns.filter((column) => !isSilent(name, column)).map((column) => `${name}.${column}`));

it("tells the public no column that nobody has put into words, nor how to reach anyone", () => {
  expect(told.filter((column) => !isMessageKey(`pacts.column.${column.split(".")[1]}`))).toEqual([]);
  expect(told.filter((column) => /contact|phone|email|technicalName|referent/i.test(column))).toEqual([]);
  expect(told.length).toBeGreaterThan(100);
});
