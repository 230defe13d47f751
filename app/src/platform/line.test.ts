import { describe, expect, it } from "vitest";
import { createLine } from "./line.ts";

describe("a line", () => {
  it("lets so many act at a time, the others in the order they came, and refuses those beyond", async () => {
    const line = createLine({ width: 2, most: 2 });
    const done: string[] = [];
    const ends = new Map<string, () => void>();
    const act = (name: string) =>
      line(async () => {
        await new Promise<void>((end) => ends.set(name, end));
        done.push(name);
      });
    const asked = ["a", "b", "c", "d"].map(act);
    expect(await act("e")).toEqual({ ok: false, error: "full" });
    expect([...ends.keys()]).toEqual(["a", "b"]);
    ends.get("b")?.();
    await asked[1];
    expect([...ends.keys()]).toEqual(["a", "b", "c"]);
    for (const name of ["a", "c"]) ends.get(name)?.();
    await asked[2];
    ends.get("d")?.();
    await Promise.all(asked);
    expect(done).toEqual(["b", "a", "c", "d"]);
  });

  it("goes on after one that fails", async () => {
    const line = createLine({ width: 1, most: 1 });
    await expect(line(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await line(() => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });
});
