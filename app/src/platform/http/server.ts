import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Env } from "./env.ts";
import type { KeptAnswer } from "./kept-answers.ts";
import type { Pages } from "./pages.ts";
import { securityHeaders } from "./security-headers.ts";

export type Served = { readonly port: number; readonly close: () => Promise<void> };

type Serving = { readonly host: string; readonly port: number; readonly secure: boolean; readonly pages: Pages };

const isSignedIn = (cookies: string | undefined): boolean => cookies?.includes("levier-session=") === true;

/**
 * Answers a kept page before anything else is made of the request: half of what a busy public page would cost is the
 * framework's request and response (`npm run bench -- pages`). Only for a reader who is not signed in.
 */
const keptFirst = ({ pages, secure }: Serving) => {
  const fixed = securityHeaders(secure);
  const ready = new WeakMap<KeptAnswer, OutgoingHttpHeaders>();
  const headersOf = (answer: KeptAnswer): OutgoingHttpHeaders => {
    let headers = ready.get(answer);
    if (!headers) ready.set(answer, (headers = { ...fixed, ...answer.headers }));
    return headers;
  };
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url, headers } = request;
    if (method !== "GET" || url === undefined || isSignedIn(headers.cookie)) return false;
    const answer = pages.kept(url, { etag: headers["if-none-match"], accepted: headers["accept-encoding"]?.toString() });
    if (answer === null) return false;
    response.writeHead(answer.status, headersOf(answer)).end(answer.body ?? undefined);
    return true;
  };
};

/** Listens on the host and port; port 0 takes a free one. Rejects when the port is taken. */
export const serve = (app: Hono<Env>, serving: Serving): Promise<Served> =>
  new Promise((resolve, reject) => {
    const answerKept = keptFirst(serving);
    const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    const server = createServer((request, response) => {
      if (!answerKept(request, response)) void listener(request, response);
    });
    server.once("error", reject);
    server.listen(serving.port, serving.host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done());
          server.closeIdleConnections();
        });
      resolve({ port: taken, close });
    });
  });
