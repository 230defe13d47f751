import { createServer } from "node:http";
import { connect } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** Sends all of a body and only then reads, as browsers do; what the socket said when it was cut. */
const sentWhole = (size: number, head: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    const chunk = Buffer.alloc(1_000_000, "a");
    let left = size;
    let said = "";
    const send = (): void => {
      while (left > 0) {
        const part = chunk.subarray(0, Math.min(left, chunk.length));
        left -= part.length;
        const framed = head.startsWith("Transfer")
          ? Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")])
          : part;
        if (!socket.write(framed)) return void socket.once("drain", send);
      }
      if (head.startsWith("Transfer")) socket.write("0\r\n\r\n");
    };
    socket.on("data", (data) => {
      said += data.toString();
      if (left === 0 && said.endsWith("too large")) socket.end();
    });
    socket.on("error", (error) => {
      said += error.message;
    });
    socket.on("close", () => resolve(`${left} left, ${said.split("\r\n")[0]}`));
    socket.write(`POST / HTTP/1.1\r\nHost: levier.example\r\n${head}\r\n\r\n`);
    send();
  });

it("lets the sender of 200 MB send it all, then read why it is refused", async () => {
  for (const head of ["Content-Length: 200000000", "Transfer-Encoding: chunked"])
    expect(await sentWhole(200_000_000, head)).toBe("0 left, HTTP/1.1 413 Payload Too Large");
});

it("cuts the sender of far more, without taking it in", async () => {
  expect(await sentWhole(2_000_000_000, "Content-Length: 2000000000")).not.toMatch(/^0 left/);
  expect(await sentWhole(2_000_000_000, "Transfer-Encoding: chunked")).not.toMatch(/^0 left/);
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

describe("a form in parts", () => {
  const large = new Hono<Env>()
    .use(limitBodies(20_000_000, (c) => c.text("too many", 413)))
    .post("/", async (c) => c.text(String([...(await c.req.formData())].length)));
  const sent = async (parts: number, more: Readonly<Record<string, string>> = {}) => {
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n';
    const headers = { "content-type": "multipart/form-data; boundary=b", ...more };
    const answer = await large.request("/", { method: "POST", body: `${part.repeat(parts)}--b--\r\n`, headers });
    return [answer.status, await answer.text()];
  };

  it("is refused before it is parsed when it has more parts than any page has fields, and given whole otherwise", async () => {
    expect(await sent(180_000)).toEqual([413, "too many"]);
    expect(await sent(180_000, { "content-length": "11160007" })).toEqual([413, "too many"]);
    expect(await sent(19_000)).toEqual([200, "19000"]);
    expect(await sent(3, { "content-length": "160" })).toEqual([200, "3"]);
  });

  it("carries a large file as it is", async () => {
    const form = new FormData();
    const bytes = new Uint8Array(5_000_000).map((_, at) => at % 251);
    form.set("file", new File([bytes], "a.bin"));
    const echo = new Hono<Env>().use(limitBodies(20_000_000, (c) => c.text("", 413))).post("/", async (c) => {
      const file = (await c.req.formData()).get("file");
      return c.body(file instanceof File ? await file.arrayBuffer() : "none");
    });
    const answer = await echo.request("/", { method: "POST", body: form });
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });
});
