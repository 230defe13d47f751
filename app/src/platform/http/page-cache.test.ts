import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPageCache, type Rendered } from "./page-cache.ts";

const page = (html: string, tags: string[] = ["pacts"]): Rendered => ({ html, status: 200, tags });

describe("kept pages", () => {
  it("are rendered once, in three codings of the same bytes", async () => {
    const cache = createPageCache();
    let times = 0;
    const make = async () => page(`<p>${++times} ${"é".repeat(500)}</p>`);
    const [first, second] = await Promise.all([cache.render("/", make), cache.render("/", make)]);
    expect(times).toBe(1);
    expect(second).toBe(first);
    expect(cache.get("/")).toBe(first);
    const { identity, gzip, br } = first.body;
    expect(gunzipSync(gzip)).toEqual(Buffer.from(identity));
    expect(brotliDecompressSync(br)).toEqual(Buffer.from(identity));
  });

  it("are dropped by any of their tags, and only by these", async () => {
    const cache = createPageCache();
    await cache.render("/a", async () => page("a", ["pact:a", "pacts"]));
    await cache.render("/b", async () => page("b", ["pact:b"]));
    cache.drop(["pact:a"]);
    expect(cache.get("/a")).toBeUndefined();
    expect(cache.get("/b")).toBeDefined();
  });

  it("are not kept when what they show changed while they were rendered", async () => {
    const cache = createPageCache();
    let release = (): void => undefined;
    const slow = cache.render("/", async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return page("old");
    });
    cache.drop(["pacts"]);
    const fresh = cache.render("/", async () => page("new"));
    release();
    await slow;
    await fresh;
    expect(Buffer.from(cache.get("/")?.body.identity ?? []).toString()).toBe("new");
  });

  it("are never errors, and give way to newer ones beyond the budget", async () => {
    const cache = createPageCache(2500);
    await cache.render("/lost", async () => ({ ...page("lost"), status: 404 }));
    expect(cache.get("/lost")).toBeUndefined();
    for (const key of ["/1", "/2", "/3"]) await cache.render(key, async () => page(key.repeat(450)));
    expect([cache.get("/1"), cache.get("/2")?.status, cache.get("/3")?.status]).toEqual([undefined, 200, 200]);
  });

  it("are kept until the moment they name, and no longer", async () => {
    let now = Date.parse("2026-03-02T22:59:00Z");
    const cache = createPageCache(undefined, () => new Date(now));
    await cache.render("/", async () => ({ ...page("today"), until: new Date("2026-03-02T23:00:00Z") }));
    expect(cache.get("/")).toBeDefined();
    now += 60_000;
    expect(cache.get("/")).toBeUndefined();
    await cache.render("/", async () => page("tomorrow"));
    expect(Buffer.from(cache.get("/")?.body.identity ?? []).toString()).toBe("tomorrow");
  });

  it("are forgotten while changes elsewhere may be missed", async () => {
    const cache = createPageCache();
    await cache.render("/", async () => page("kept"));
    cache.suspend();
    expect(cache.get("/")).toBeUndefined();
    await cache.render("/", async () => page("not kept"));
    expect(cache.get("/")).toBeUndefined();
    cache.resume();
    await cache.render("/", async () => page("kept again"));
    expect(cache.get("/")).toBeDefined();
  });
});
