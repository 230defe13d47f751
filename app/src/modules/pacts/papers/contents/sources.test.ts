import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { actDays } from "../../life/act-days.ts";
import { manyFile } from "../papers.testing.ts";
import { pactPaper } from "./pact-paper.ts";
import { sourceWords } from "./words.ts";

const t = translator("fr");
const file = manyFile(3);
const [source] = file.content.sources;
if (!source) throw new Error("the pact rests on a source");
const content = {
  ...file.content,
  sources: [source, { ...source, id: "second" }, { ...source, id: "third", title: "Convention d’Orval" }],
};
const of = (id: string, note: string | null = null) => ({ source: id, note, quote: null, start: null, end: null });

describe("the sources of a paper", () => {
  it("are called by their numbers, once each, beside the notes of persons", () => {
    expect(sourceWords(t, content, [of(source.id), of(source.id)])).toBe("source 1");
    expect(sourceWords(t, content, [of("third"), of("second"), of(source.id, "Corrigé par la DDT")])).toBe(
      "sources 1, 2 et 3, Corrigé par la DDT",
    );
    expect(sourceWords(t, content, [])).toBe("");
  });

  it("are listed once, under the same numbers; no row repeats a title", () => {
    const { blocks } = pactPaper(t, { ...file, content });
    const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    expect(items.filter((item) => item.startsWith("Source 3\u00a0: Convention d’Orval"))).toHaveLength(1);
    const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : []));
    expect(cells).toContain("source 1");
    expect(cells).not.toContain(source.title);
  });
});

describe("the days of the votes and signatures of a pact", () => {
  const vote = (on: string, approves = true) => ({ body: null, number: null, on, approves });
  const withVotes = (...votes: ReturnType<typeof vote>[]) => {
    const [act] = file.life.acts;
    return { ...file.life, acts: [{ ...act, deliberations: new Map(votes.map((one, n) => [String(n), one])) }] as const };
  };

  it("are those that the parties recorded, where the text tells none", () => {
    const life = withVotes(vote("2025-03-04"), vote("2025-01-10"), vote("2025-05-01", false));
    expect(actDays(t, life, "votes")).toBe("du 10\u00a0janvier\u00a02025 au 4\u00a0mars\u00a02025 (2 votes favorables)");
    const paper = pactPaper(t, { ...file, life, content: { ...content, votedOn: null } });
    const rows = paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.find(([label]) => label === "Voté le")).toEqual([
      "Voté le",
      "du 10\u00a0janvier\u00a02025 au 4\u00a0mars\u00a02025 (2 votes favorables)",
      "vie du pacte",
    ]);
  });

  it("stand beside the day of the text when they are others, each with its source", () => {
    const [act] = file.life.acts;
    const signed = (signer: string | null) => new Map([["p", { on: "2025-03-04", place: null, signer }]]);
    const rowsOf = (value: string, signer: string | null = "Ada Inventée") => {
      const life = { ...file.life, acts: [{ ...act, signatures: signed(signer) }] as const };
      const signedOn = { value, citations: [of(source.id)] };
      const rows = pactPaper(t, { ...file, life, content: { ...content, signedOn } }).blocks.flatMap((one) =>
        one.kind === "table" ? one.rows : [],
      );
      return rows.filter(([label]) => label === "Signé le").map(([, ...told]) => told);
    };
    const told = ["12\u00a0mars\u00a02025", "source 1"];
    expect(rowsOf("2025-03-12")).toEqual([told, ["4\u00a0mars\u00a02025 (1 signature)", "vie du pacte"]]);
    expect(rowsOf("2025-03-12", null)).toEqual([told]);
    expect(rowsOf("2025-03")).toHaveLength(1);
    expect(rowsOf("2025-03-04")).toHaveLength(1);
  });

  it("are one day when it is the same, and none when nobody voted or signed", () => {
    expect(actDays(t, withVotes(vote("2025-01-10")), "votes")).toBe("10\u00a0janvier\u00a02025 (1 vote favorable)");
    expect(actDays(t, withVotes(vote("2025-01-10", false)), "votes")).toBeUndefined();
    expect(actDays(t, withVotes(), "signatures")).toBeUndefined();
  });
});
