import { describe, expect, it } from "vitest";
import { isMessageKey } from "../../messages/index.ts";
import { fields, shapes } from "./fields.ts";
import { partLabel, typedPart } from "./labels.ts";
import { readPart } from "./values.ts";

const parts = fields.flatMap((field) => shapes[field].parts.map((part) => [field, part] as const));

describe("the words of a value", () => {
  it("name each of its parts", () => {
    for (const [field, { name }] of parts.filter(([, { name }]) => name !== "value")) {
      expect(partLabel(name), `${field}.${name}`).toBe(`drafting.part.${name}`);
    }
  });

  it("name each choice, with the words of the page that will show it", () => {
    const choices = parts.flatMap(([, part]) => (part.kind === "choice" ? part.options.map((one) => `${part.words}.${one}`) : []));
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

it.each(["2026-10-06", "2026-10", "2026", "--03-14"])("the date %s is typed as its hint shows, and read back", (date) => {
  const part = { name: "value", kind: "date" } as const;
  const typed = typedPart(part, date);
  expect(typed).toMatch(/^(?:(?:\d\d\/)?\d\d\/)?\d{4}$|^\d\d\/\d\d$/);
  expect(readPart(part, typed)).toBe(date);
});
