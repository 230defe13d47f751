import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import type { Env } from "./env.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
const COMPRESSED = new Set([".css", ".js", ".svg"]);

type StaticFile = {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
};

const read = (path: string): StaticFile => {
  const plain = new Uint8Array(readFileSync(path));
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  if (!COMPRESSED.has(extname(path))) return { type, plain };
  return { type, plain, gzip: new Uint8Array(gzipSync(plain)), br: new Uint8Array(brotliCompressSync(plain)) };
};

/** The built stylesheet, fonts and islands: few and small, held in memory; their names carry a digest, so they never change. */
export const staticFiles = (folder: string): Hono<Env> => {
  const files = new Map(readdirSync(join(folder, "assets")).map((name) => [name, read(join(folder, "assets", name))]));
  return new Hono<Env>().get("/assets/:name", (c) => {
    const file = files.get(c.req.param("name"));
    if (!file) return c.notFound();
    const accepted = c.req.header("accept-encoding") ?? "";
    const coding = file.br && accepted.includes("br") ? "br" : file.gzip && accepted.includes("gzip") ? "gzip" : null;
    const headers: Record<string, string> = { "content-type": file.type, "cache-control": "public, max-age=31536000, immutable" };
    if (file.br) headers["vary"] = "accept-encoding";
    if (coding) headers["content-encoding"] = coding;
    return new Response((coding && file[coding]) || file.plain, { headers });
  });
};
