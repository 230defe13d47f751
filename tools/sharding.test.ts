import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import { projectFiles, read, root, rules } from "./files.ts";

const KEY = "tenant_id";

/**
 * What a table would have to change before its rows can be spread by space over several servers: each primary key, unique
 * key and foreign key of a space's table begins with the space, and a reference table points to no space's row.
 */
export const shardingFaults = (table: PgTable, reference: ReadonlySet<string>): string[] => {
  const { name, columns, primaryKeys, uniqueConstraints, foreignKeys, indexes } = getTableConfig(table);
  const targets = foreignKeys.map((key) => {
    const { columns: from, foreignColumns: to, foreignTable } = key.reference();
    return { from: from.map((column) => column.name), to: to.map((column) => column.name), table: getTableConfig(foreignTable).name };
  });
  if (reference.has(name))
    return targets
      .filter((target) => !reference.has(target.table))
      .map((target) => `${name} is a reference table and points to ${target.table}, a space's`);
  if (!columns.some((column) => column.name === KEY)) return [`${name} has no ${KEY}, and is not listed among the reference tables`];
  const keys = [
    ...columns.filter((column) => column.primary).map((column) => ({ what: "primary key", names: [column.name] })),
    ...primaryKeys.map((key) => ({ what: "primary key", names: key.columns.map((column) => column.name) })),
    ...columns.filter((column) => column.isUnique).map((column) => ({ what: "unique key", names: [column.name] })),
    ...uniqueConstraints.map((key) => ({ what: "unique key", names: key.columns.map((column) => column.name) })),
    ...indexes
      .filter((index) => index.config.unique)
      .map((index) => ({
        what: "unique index",
        names: index.config.columns.map((column) => ("name" in column ? String(column.name) : "an expression")),
      })),
  ];
  return [
    ...keys
      .filter(({ names }) => names[0] !== KEY)
      .map(({ what, names }) => `${name}: the ${what} (${names.join(", ")}) does not begin with ${KEY}`),
    ...targets
      .filter((target) => !reference.has(target.table) && (target.from[0] !== KEY || target.to[0] !== KEY))
      .map((target) => `${name}: the foreign key (${target.from.join(", ")}) to ${target.table} does not begin with ${KEY}`),
  ];
};

const allTables = async (): Promise<PgTable[]> => {
  const files = projectFiles().filter((file) => file.endsWith(".tables.ts"));
  const exported = await Promise.all(files.map(async (file) => Object.values(await import(pathToFileURL(join(root, file)).href))));
  return exported.flat().filter((value) => is(value, PgTable));
};

describe("rows can be spread by space", () => {
  const reference = new Set(rules.referenceTables);

  it("sees a key, a uniqueness and a missing space", () => {
    const alone = pgTable("alone", { id: uuid("id").primaryKey() });
    const twisted = pgTable("twisted", { tenantId: text(KEY), id: uuid("id"), mail: text("mail").unique() }, (t) => [
      primaryKey({ columns: [t.id, t.tenantId] }),
      unique().on(t.tenantId, t.mail),
    ]);
    expect(shardingFaults(alone, new Set())).toEqual([`alone has no ${KEY}, and is not listed among the reference tables`]);
    expect(shardingFaults(alone, new Set(["alone"]))).toEqual([]);
    expect(shardingFaults(twisted, new Set())).toEqual([
      "twisted: the primary key (id, tenant_id) does not begin with tenant_id",
      "twisted: the unique key (mail) does not begin with tenant_id",
    ]);
  });

  it("holds for every table", async () => {
    const tables = await allTables();
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.flatMap((table) => shardingFaults(table, reference))).toEqual([]);
    const names = tables.map((table) => getTableConfig(table).name);
    expect(rules.referenceTables.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("knows every table that a migration makes", async () => {
    const sources = projectFiles().filter((file) => /^app\/migrations\/.*\.sql$/.test(file));
    const made = sources.flatMap((file) =>
      [...read(file).matchAll(/create table\s+(?:if not exists\s+)?"?(\w+)"?/gi)].map((match) => match[1] ?? ""),
    );
    const known = (await allTables()).map((table) => getTableConfig(table).name);
    expect(made.length).toBeGreaterThan(5);
    expect(made.filter((name) => !known.includes(name))).toEqual([]);
  });

  it("asks for no trigger and no lock over several spaces", () => {
    const migrations = projectFiles().filter((file) => /^app\/migrations\/.*\.sql$/.test(file));
    expect(migrations.filter((file) => /create\s+(or\s+replace\s+)?(constraint\s+)?trigger/i.test(read(file)))).toEqual([]);
    const sources = projectFiles().filter((file) => /^app\/src\/.*\.tsx?$/.test(file));
    expect(sources.filter((file) => /\block\s+table\b/i.test(read(file)))).toEqual([]);
  });
});
