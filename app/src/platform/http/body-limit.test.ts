import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { limitBodies } from "./body-limit.ts";
import type { Env } from "./env.ts";

const app = new Hono<Env>()
  .use(limitBodies(1000, (c) => c.text("too large", 413)))
  .post("/", async (c) => c.text(String((await c.req.text()).length)));
const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
let address = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  address = typeof at === "object" && at !== null ? `http://127.0.0.1:${at.port}/` : "";
});
afterAll(() => server.close());

/** Sends a body without telling its size. */
const streamed = (size: number): RequestInit & { duplex: "half" } => ({
  method: "POST",
  body: new Blob(["a".repeat(size)]).stream(),
  duplex: "half",
});
const answer = async (init: RequestInit) => {
  const response = await fetch(address, init);
  return [response.status, await response.text()];
};

it("lets a body within the limit through, told or not, and one that is not there", async () => {
  expect(await answer({ method: "POST", body: "a".repeat(900) })).toEqual([200, "900"]);
  expect(await answer(streamed(900))).toEqual([200, "900"]);
  expect(await answer({ method: "POST" })).toEqual([200, "0"]);
});

it("refuses a larger one, told or not", async () => {
  expect(await answer({ method: "POST", body: "a".repeat(300_000) })).toEqual([413, "too large"]);
  expect(await answer(streamed(300_000))).toEqual([413, "too large"]);
});

it("refuses a form of more fields than any page has, before they are parsed, and gives the others whole", async () => {
  const form = (fields: number, type: string): RequestInit => ({
    method: "POST",
    body: "a&".repeat(fields),
    headers: { "content-type": type },
  });
  for (const type of ["application/x-www-form-urlencoded", "text/plain, Application/X-WWW-Form-Urlencoded; charset=utf-8"]) {
    expect(await answer(form(15_000, type))).toEqual([200, "30000"]);
    expect(await answer(form(25_000, type))).toEqual([413, "too large"]);
  }
  expect(await answer(form(25_000, "text/plain"))).toEqual([200, "50000"]);
});
