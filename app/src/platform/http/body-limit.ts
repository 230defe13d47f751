import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";

/** What a form adds around the file it sends. */
const WRAPPING = 200_000;

/** The whole of a stream, or null once it is larger than `most`: what follows is not read. */
const readWithin = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/**
 * Refuses, before reading it, a body larger than the largest file and what wraps it. A body that does not tell its size is
 * read as far as the limit. (Hono's own limit copies the server's request, which that of Node's adapter does not allow.)
 */
export const limitBodies = (largest: number, refused: (c: Context<Env>) => Response) =>
  createMiddleware<Env>(async (c, next) => {
    const most = largest + WRAPPING;
    const { raw } = c.req;
    const told = raw.headers.has("transfer-encoding") ? null : raw.headers.get("content-length");
    if (told !== null) return Number(told) > most ? refused(c) : next();
    if (!raw.body) return next();
    const body = await readWithin(raw.body, most);
    if (body === null) return refused(c);
    c.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body });
    return next();
  });
