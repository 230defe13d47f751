import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isTest, projectFiles, read } from "./files.ts";

const SPOKEN = new Set([
  "title",
  "alt",
  "placeholder",
  "label",
  "summary",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

const isSpokenAttribute = (node: ts.Node): boolean => ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText());

/** Whether a literal is shown: a child of an element, or the value of an attribute that is read out. */
const isShown = (node: ts.Node): boolean => {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (isSpokenAttribute(parent)) return true;
    if (ts.isJsxAttribute(parent)) return false;
    if (ts.isJsxExpression(parent))
      return ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent) || isSpokenAttribute(parent.parent);
    const passes =
      ts.isParenthesizedExpression(parent) ||
      ts.isTemplateExpression(parent) ||
      ts.isTemplateSpan(parent) ||
      (ts.isConditionalExpression(parent) && parent.condition !== at) ||
      (ts.isBinaryExpression(parent) && parent.right === at);
    if (!passes) return false;
  }
  return false;
};

/** Words that a view says by itself, instead of asking the catalogue for them. */
export const visibleStrings = (file: string, text: string): string[] => {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string): void => {
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) note(node, node.text);
    const literal =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (literal && hasWords(node.text) && (isShown(node) || (ts.isJsxAttribute(node.parent) && isSpokenAttribute(node.parent))))
      note(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

describe("no view speaks for itself", () => {
  it("sees words in a child, an attribute, a branch and a template, and leaves names alone", () => {
    const view = `const V = ({ on, n }) => <p className="note" title="Un titre" id={\`row-\${n}\`}>Bonjour {on ? "oui" : t("x.y")}{\`\${n} actions\`}{", "}</p>;`;
    expect(visibleStrings("v.tsx", view).map((line) => line.replace(/^.*: /, ""))).toEqual(["Un titre", "Bonjour", "oui", "actions"]);
  });

  it("holds in every view", () => {
    const views = projectFiles().filter((file) => file.startsWith("app/src/") && file.endsWith(".tsx") && !isTest(file));
    expect(views.length).toBeGreaterThan(10);
    expect(views.flatMap((file) => visibleStrings(file, read(file)))).toEqual([]);
  });
});
