import { createServer, type IncomingMessage, type Server } from "node:http";

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: string };
/** Changes what the provider says on one of its addresses before it leaves, as a hostile or broken one would. */
export type Meddling = (path: string, answer: Answer) => Answer;

const NOT_PASSED = new Set(["connection", "content-encoding", "content-length", "host", "transfer-encoding", "set-cookie"]);

/** Listens on a free port of loopback, and says which. */
export const listen = (server: Server): Promise<number> =>
  new Promise((done, failed) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) done(address.port);
      else failed(new Error("the server listens nowhere"));
    });
  });

export const stop = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((done) => void server.close(() => done()));
};

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const pass = async (request: IncomingMessage, port: number): Promise<Answer> => {
  const headers = new Headers({ "x-forwarded-host": request.headers.host ?? "", "x-forwarded-proto": "http" });
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === "string" && !NOT_PASSED.has(name)) headers.set(name, value);
  const body = await bodyOf(request);
  const method = request.method ?? "GET";
  const target = `http://127.0.0.1:${port}${request.url}`;
  const got = await fetch(target, { method, headers, redirect: "manual", ...(body.length > 0 ? { body } : {}) });
  return { status: got.status, headers: got.headers, body: await got.text() };
};

/** Stands before the server of a port, and tells what `meddling` makes of its answers. */
export const createRelay = (port: number, meddling: () => Meddling | null): Server =>
  createServer(async (request, response) => {
    const plain = await pass(request, port);
    const told = meddling()?.(new URL(request.url ?? "/", "http://relay").pathname, plain) ?? plain;
    response.statusCode = told.status;
    for (const [name, value] of told.headers) if (!NOT_PASSED.has(name)) response.setHeader(name, value);
    response.setHeader("set-cookie", told.headers.getSetCookie());
    response.end(told.body);
  });
