import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markTree, type Node, paragraphsOf } from "./mark-tree.ts";

const said = (node: Node<Mark>): string => (typeof node === "string" ? node : node.children.map(said).join(""));

/** Each piece with the text it covers, outer ones first. */
const pieces = (node: Node<Mark>): readonly { readonly id: string; readonly first: boolean; readonly text: string }[] =>
  typeof node === "string" ? [] : [{ id: node.mark.id, first: node.first, text: said(node) }, ...node.children.flatMap(pieces)];

const drawn = (node: Node<Mark>): string =>
  typeof node === "string" ? node : `[${node.mark.id}${node.first ? "" : "…"} ${node.children.map(drawn).join("")}]`;
const draw = (text: string, marks: readonly Mark[]): string =>
  markTree(text, marks)
    .map(({ children }) => children.map(drawn).join(""))
    .join("¶");

describe("markTree", () => {
  it("nests a passage that lies inside another", () => {
    expect(
      draw("un deux trois", [
        { id: "b", start: 3, end: 7 },
        { id: "a", start: 0, end: 13 },
      ]),
    ).toBe("[a un [b deux] trois]");
  });

  it("cuts a passage that outruns the one it began in", () => {
    expect(
      draw("un deux trois", [
        { id: "a", start: 0, end: 7 },
        { id: "b", start: 3, end: 13 },
      ]),
    ).toBe("[a un [b deux]][b…  trois]");
  });

  it("cuts a passage at a blank line and keeps single line breaks", () => {
    expect(draw("un\ndeux\n\ntrois", [{ id: "a", start: 3, end: 14 }])).toBe("un\n[a deux]¶[a… trois]");
  });

  it("never keeps a carriage return, which a browser would drop, inside a stretch", () => {
    expect(paragraphsOf("un\r\ndeux\r\n\r\ntrois")).toEqual([
      { start: 0, end: 2, tight: true },
      { start: 4, end: 8, tight: false },
      { start: 12, end: 17, tight: false },
    ]);
  });

  it("leaves out a passage that is empty or not in the text", () => {
    expect(
      draw("un", [
        { id: "a", start: 1, end: 1 },
        { id: "b", start: 0, end: 9 },
      ]),
    ).toBe("un");
  });

  const cases = fc.record({
    text: fc.stringMatching(/^[a-z \n\r]{1,60}$/),
    spans: fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }),
  });

  it("keeps the text to the letter, covers each passage, and anchors it once", () => {
    fc.assert(
      fc.property(cases, ({ text, spans }) => {
        const marks = spans
          .map(([a, b], index) => ({ id: `m${index}`, start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => end > start && end <= text.length);
        const tree = markTree(text, marks);
        expect(tree.map(({ children }) => children.map(said).join(""))).toEqual(
          paragraphsOf(text).map(({ start, end }) => text.slice(start, end)),
        );
        const all = tree.flatMap(({ children }) => children.flatMap(pieces));
        for (const { id, start, end } of marks) {
          const own = all.filter((piece) => piece.id === id);
          const covered = paragraphsOf(text).map((paragraph) => text.slice(Math.max(start, paragraph.start), Math.min(end, paragraph.end)));
          expect(own.map((piece) => piece.text).join("")).toBe(covered.join(""));
          expect(own.map((piece) => piece.first)).toEqual(own.map((_, index) => index === 0));
        }
      }),
    );
  });
});
