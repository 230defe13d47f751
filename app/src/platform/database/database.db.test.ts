import { sql as statement } from "drizzle-orm";
import { numeric, pgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, auditHead, setting, tenant } from "../platform.tables.ts";
import { type Database, rowsOf, sqlState } from "./database.ts";
import { migrate } from "./migrate.ts";
import { schemaDifferences } from "./schema-check.ts";
import { openTestDatabase, root } from "./testing.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe("the two engines answer alike", () => {
  it("reads a count and a large whole number as numbers", async () => {
    expect(await rowsOf(database.sql, statement`select count(*) as n, 9007199254740991::bigint as most, 1.50::numeric as half`)).toEqual([
      { n: 0 + 1, most: 9007199254740991, half: 1.5 },
    ]);
  });

  it("refuses a whole number it would round", async () => {
    await expect(rowsOf(database.sql, statement`select 9007199254740993::bigint as n`)).rejects.toThrow();
  });

  it("sorts as a French reader expects", async () => {
    const rows = await rowsOf<{ x: string }>(
      database.sql,
      statement`select x from (values ('Zurich'), ('Évreux'), ('Épinal'), ('étain'), ('Essey')) v(x) order by x collate french`,
    );
    expect(rows.map((row) => row.x)).toEqual(["Épinal", "Essey", "étain", "Évreux", "Zurich"]);
  });

  it("finds a word of the same family, with or without its accents", async () => {
    const found = async (text: string, query: string) =>
      (await rowsOf<{ hit: boolean }>(database.sql, statement`select levier_lexemes(${text}) @@ levier_query(${query}) as hit`))[0]?.hit;
    expect(await found("des mobilités décarbonées", "decarboner")).toBe(true);
    expect(await found("l’emploi des jeunes", "emplois")).toBe(true);
    expect(await found("la vallée de la chimie", "vallee")).toBe(true);
    expect(await found("la vallée de la chimie", "VALLÉES")).toBe(true);
    expect(await found("l’emploi des jeunes", "logement")).toBe(false);
  });

  it("names a broken uniqueness by its SQLSTATE", async () => {
    await database.sql.insert(tenant).values({ id: "twice", name: "Deux fois" });
    const again = database.sql.insert(tenant).values({ id: "twice", name: "Deux fois" });
    expect(await again.then(() => null, sqlState)).toBe("23505");
  });
});

describe("migrations", () => {
  it("are applied once", async () => {
    expect(await migrate(database, root)).toBe(0);
  });

  it("leave the schema the code expects, and a difference is named", async () => {
    expect(await schemaDifferences(database.sql, [tenant, setting, audit, auditHead])).toEqual([]);
    await database.sql.execute(statement`create table purse (held numeric(14, 2) not null)`);
    expect(await schemaDifferences(database.sql, [pgTable("purse", { held: numeric({ precision: 14, scale: 2 }).notNull() })])).toEqual([]);
    await database.sql.execute(statement`alter table setting alter column value drop not null`);
    await database.sql.execute(statement`alter table tenant rename column accent to colour`);
    expect(await schemaDifferences(database.sql, [tenant, setting])).toEqual([
      "the column tenant.accent is absent",
      "the column setting.value may be null, the code expects that it is not",
    ]);
  });
});
