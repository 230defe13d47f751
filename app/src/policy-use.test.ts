import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { operations } from "./modules/identity/policy.ts";

const root = import.meta.dirname;
/** Neither tests nor what only decides which buttons are shown. */
const sources = globSync("{*,modules/**/*}.{ts,tsx}", { cwd: root }).filter(
  (name) => !/\.(test|testing)\.tsx?$|(^|\/)show-[^/]*$/.test(name),
);

/** The texts a file hands to the functions that ask the policy. */
const asked = (name: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();
      if (/^(can|may\w*|reach\w*|open\w*)$/.test(called))
        for (const one of node.arguments) if (ts.isStringLiteral(one)) found.push(one.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, readFileSync(join(root, name), "utf8"), ts.ScriptTarget.Latest, true));
  return found;
};

describe("the policy", () => {
  it("has no operation that no route or command asks for", () => {
    const used = new Set(sources.flatMap(asked));
    expect(operations.filter((operation) => !used.has(operation))).toEqual([]);
  });
});
