import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Env } from "../../platform/http/env.ts";
import { createPageCache } from "../../platform/http/page-cache.ts";
import { createPages } from "../../platform/http/pages.ts";
import { plainPage } from "../../ui/index.ts";
import { perimetersInLine } from "./perimeters-in-line.tsx";

describe("perimeters made by an address", () => {
  it("are made one at a time, told busy beyond the line, while one territory is answered at once", async () => {
    const ends: (() => void)[] = [];
    const app = new Hono<Env>();
    app.use(async (c, next) => {
      c.set("viewer", null);
      await next();
    });
    app.use("/territories/*", perimetersInLine(createPages({ cache: createPageCache(), assets: plainPage().assets, secret: "s" })));
    app.get("/territories/:code/figures", async (c) => {
      if (c.req.param("code").includes(",")) await new Promise<void>((end) => ends.push(end));
      return c.text("made");
    });
    const asked = Array.from({ length: 20 }, (_, at) => app.request(`/territories/com-0100${at % 9}%2Ccom-02001/figures`));
    const busy = await Promise.race(asked);
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await busy.text()).toContain("Trop de périmètres");
    expect(ends).toHaveLength(1);
    expect((await app.request("/territories/com-02001/figures")).status).toBe(200);
    const end = setInterval(() => ends.shift()?.(), 1);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    clearInterval(end);
    expect([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 503).length]).toEqual([11, 9]);
  });
});
