import { describe, expect, it } from "vitest";
import { discussionPages } from "./discussion.ts";

const comment = (id: string, parentId: string | null = null, weight = 100) => ({ id, parentId, weight });
const ids = (comments: Parameters<typeof discussionPages>[0]) =>
  discussionPages(comments).map((page) => page.map(({ id }) => id).join(" "));

describe("the pages of a discussion", () => {
  it("are one, empty, when nothing was said", () => expect(ids([])).toEqual([""]));

  it("give each comment with its answers, whenever they came", () =>
    expect(ids([comment("a"), comment("b"), comment("c", "a"), comment("d", "b"), comment("e", "a")])).toEqual(["a c e b d"]));

  it("end before they are too heavy, within a thread too; one too heavy alone is on its own", () =>
    expect(ids([comment("a", null, 20_000), comment("b", "a", 9000), comment("c", null, 90_000), comment("d")])).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]));
});
