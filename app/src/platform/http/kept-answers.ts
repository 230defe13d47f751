import { type Coding, codingFor } from "./coding.ts";
import type { KeptPage } from "./page-cache.ts";

/** A kept page ready to leave: its headers are made once for each coding. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
};

/** What the reader has already, and what it can read: the headers `if-none-match` and `accept-encoding`. */
export type Asked = { readonly etag: string | undefined; readonly accepted: string | undefined };

/** Whether one of the tags a reader holds is this one, weakened or not: a proxy that codes again weakens it (RFC 9110 §13.1.2). */
const holds = (etags: string | undefined, etag: string): boolean =>
  etags !== undefined && (etags === etag || etags.split(",").some((one) => one.trim().replace(/^W\//, "") === etag));

const made = new WeakMap<KeptPage, Map<Coding, KeptAnswer>>();

const cacheHeaders = (page: KeptPage): Record<string, string> => ({
  etag: page.etag,
  "cache-control": "public, no-cache",
  vary: "accept-encoding, cookie",
  ...page.headers,
});

const make = (page: KeptPage, coding: Coding): KeptAnswer => {
  const body = page.body[coding];
  const headers = { ...cacheHeaders(page), "content-type": "text/html; charset=utf-8", "content-length": String(body.byteLength) };
  return { status: page.status, headers: coding === "identity" ? headers : { ...headers, "content-encoding": coding }, body };
};

/** The answer a kept page gives: 304 without a body when the reader has it already. */
export const answerOf = (page: KeptPage, { etag, accepted }: Asked): KeptAnswer => {
  if (holds(etag, page.etag)) return { status: 304, headers: cacheHeaders(page), body: null };
  const coding = codingFor(accepted);
  let answers = made.get(page);
  if (!answers) made.set(page, (answers = new Map()));
  let answer = answers.get(coding);
  if (!answer) answers.set(coding, (answer = make(page, coding)));
  return answer;
};
