import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { Page } from "../../ui/index.ts";
import type { Env } from "./env.ts";
import { createPageCache } from "./page-cache.ts";
import { createPages } from "./pages.ts";

const pages = createPages({
  cache: createPageCache(),
  assets: { stylesheet: "/style.css", fonts: [], island: String, style: String },
  secret: "secret",
});
const said = "L’atelier a lieu à Chaumont. ".repeat(40);
const app = new Hono<Env>()
  .use(async (c, next) => {
    c.set("viewer", null);
    c.set("visit", "visit");
    await next();
  })
  .all("/page", (c) => pages.show(c, <Page title="Ateliers">{said}</Page>));

const ask = async (path: string, coding: string, method = "GET") => {
  const answer = await app.request(path, { method, headers: { "accept-encoding": coding } });
  expect(answer.status).toBe(200);
  const body = new Uint8Array(await answer.arrayBuffer());
  return { coding: answer.headers.get("content-encoding"), vary: answer.headers.get("vary"), body };
};

it("sends a page to the person who asks compressed, and the same", async () => {
  const [plain, br, gzip] = [await ask("/page", "identity"), await ask("/page", "gzip, br"), await ask("/page", "gzip")];
  expect([plain.coding, br.coding, gzip.coding]).toEqual([null, "br", "gzip"]);
  expect(Buffer.from(plain.body).toString()).toContain(said.trim());
  expect(brotliDecompressSync(br.body)).toEqual(Buffer.from(plain.body));
  expect(gunzipSync(gzip.body)).toEqual(Buffer.from(plain.body));
  expect(br.body.length * 2).toBeLessThan(plain.body.length);
  expect(br.vary).toBe("accept-encoding");
});

it("compresses nothing that may hold a secret beside what another chose: a link of a letter, the answer to a form", async () => {
  expect((await ask("/page?token=abc", "br")).coding).toBeNull();
  expect((await ask("/page", "br", "POST")).coding).toBeNull();
});
