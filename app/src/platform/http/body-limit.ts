import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";

/** What a form adds around the file it sends. */
const WRAPPING = 200_000;

/**
 * Fields a form may have when it is sent as one line: ten times the largest page of actions. Each costs more than the one before
 * to the parser, so that a few megabytes of them would hold the server for minutes.
 */
const MOST_FIELDS = 20_000;
const AMPERSAND = 0x26;

const hasTooManyFields = (body: Uint8Array): boolean => {
  let fields = 0;
  for (let at = body.indexOf(AMPERSAND); at >= 0; at = body.indexOf(AMPERSAND, at + 1)) if (++fields >= MOST_FIELDS) return true;
  return false;
};

/** Each part of a form in several parts names its field so, wherever the parts are said to begin; with it, it takes as many bytes. */
const PART = /content-disposition/gi;
const LEAST_PART = 40;

/** As costly to the parser as fields are: whole seconds for some hundred thousand. */
const hasTooManyParts = (body: Uint8Array): boolean => {
  if (body.length < MOST_FIELDS * LEAST_PART) return false;
  let parts = 0;
  for (const _ of Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1").matchAll(PART))
    if (++parts > MOST_FIELDS) return true;
  return false;
};

/**
 * Bytes and milliseconds for which a body that is too large is still let in, to be thrown away: a browser shows the answer only
 * once it has sent all, and what is cut before it reads as a failure of the network.
 */
const MOST_DRAINED = 256e6;
const DRAINED_FOR = 60_000;

/** The whole of a stream, or null when it is larger than `most`: what is beyond is kept nowhere. */
const readWithin = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const until = performance.now() + DRAINED_FOR;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (size > most && (size > MOST_DRAINED || performance.now() > until)) break;
  }
  return size > most ? null : new Uint8Array(Buffer.concat(chunks));
};

const drain = async ({ body }: Request, told: number): Promise<void> => {
  if (body && told <= MOST_DRAINED) await readWithin(body, 0);
};

/**
 * Refuses a body larger than the largest file and what wraps it, of which nothing is kept. A body that does not tell its size is
 * read as far as the limit; so is a form, whose fields are counted. (Hono's own limit copies the server's request, which that of Node's adapter does not allow.)
 */
export const limitBodies = (largest: number, refused: (c: Context<Env>) => Response) =>
  createMiddleware<Env>(async (c, next) => {
    const most = largest + WRAPPING;
    const { raw } = c.req;
    const told = raw.headers.has("transfer-encoding") ? null : raw.headers.get("content-length");
    if (told !== null && Number(told) > most) {
      await drain(raw, Number(told));
      return refused(c);
    }
    // Wherever it stands: of several types in one header a parser takes the last.
    const type = raw.headers.get("content-type") ?? "";
    const isOneLine = /x-www-form-urlencoded/i.test(type);
    const isInParts = /multipart/i.test(type);
    // Too small to hold too many parts.
    const isSmall = told !== null && Number(told) < MOST_FIELDS * LEAST_PART;
    if ((told !== null && !isOneLine && (!isInParts || isSmall)) || !raw.body) return next();
    const body = await readWithin(raw.body, most);
    if (body === null || (isOneLine && hasTooManyFields(body)) || (isInParts && hasTooManyParts(body))) return refused(c);
    c.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body });
    return next();
  });
