import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "./extract.ts";
import { buildGazetteer, type Place } from "./gazetteer.ts";

type Example = {
  readonly name: string;
  readonly text: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly asks?: readonly string[];
};

const folder = new URL("../examples/", import.meta.url);
const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
const gazetteer = buildGazetteer(read<Place[]>("places.json"));

const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "places.json");

/** A list must have the elements expected, each with at least the parts expected; a single value must be that value. */
const check = (field: string, found: unknown, expected: unknown): void => {
  if (!Array.isArray(expected)) {
    expect(found === null ? null : found, field).toEqual(expected === null ? null : expect.objectContaining({ value: expected }));
    return;
  }
  expect(found, field).toHaveLength(expected.length);
  expect(found, field).toMatchObject(expected);
};

describe.each(files)("%s", (file) => {
  it.each(read<Example[]>(file).map((example) => [example.name, example] as const))("%s", (_, example) => {
    const result = extract(example.text, { gazetteer });
    if (!result.ok) throw new Error(`refused as ${result.error.language}`);
    for (const [field, expected] of Object.entries(example.expect)) check(field, Reflect.get(result.value.pact, field), expected);
    for (const field of example.asks ?? []) expect(result.value.questions.map((question) => question.field)).toContain(field);
  });
});
