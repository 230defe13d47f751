import { describe, expect, it } from "vitest";
import { notesOf } from "./notes.ts";
import { citation, source } from "./pact.schema.ts";

const sources = ["s1", "s2", "s3"].map((id) => source.parse({ id, kind: "other", title: id }));
const cite = (id: string, quote: string | null = null, note: string | null = null) => citation.parse({ source: id, quote, note });

describe("the notes of a page", () => {
  const shared = cite("s2", "un passage");
  const notes = notesOf(sources, [
    [shared],
    [cite("s3")],
    [cite("s2", "un passage"), cite("s2", "un autre")],
    [cite("s3", null, "saisi à la main")],
  ]);

  it("show a passage once, under its source, numbered in the order the page meets them", () => {
    expect(
      notes.sources.map(({ number, source: { id }, notes: own }) => [
        number,
        id,
        own.map((note) => [note.number, note.quote ?? note.said]),
      ]),
    ).toEqual([
      [
        1,
        "s2",
        [
          [1, "un passage"],
          [2, "un autre"],
        ],
      ],
      [2, "s3", [[3, "saisi à la main"]]],
    ]);
  });

  it("lead from a value to its passages, or to its source when it quotes none", () => {
    expect(notes.of([cite("s2", "un passage"), shared])).toEqual([{ kind: "note", number: 1 }]);
    expect(notes.of([cite("s3")])).toEqual([{ kind: "source", number: 2 }]);
    expect(notes.of([cite("s1"), cite("s2", "jamais vu")])).toEqual([{ kind: "source", number: 1 }]);
  });
});
