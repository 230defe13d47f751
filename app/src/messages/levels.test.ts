import { expect, it } from "vitest";
import { fr } from "./fr/index.ts";
import { isMessageKey, translator } from "./index.ts";

const t = translator("fr");

it.each(["level", "power"])("a %s that a message tells keeps its decimals: 0.999 is not certainty", (name) => {
  const telling = Object.entries(fr).filter(([, message]) => message.includes(`{${name},`));
  expect(telling.length).toBeGreaterThan(1);
  const rounded = telling.flatMap(([key, message]) => {
    const values = Object.fromEntries([...message.matchAll(/\{(\w+)[,}]/g)].map(([, argument = ""]) => [argument, 1]));
    const told = isMessageKey(key) ? t(key, { ...values, [name]: 0.999 }) : "";
    return told.includes("99,9") ? [] : [`${key}: ${told}`];
  });
  expect(rounded).toEqual([]);
});
