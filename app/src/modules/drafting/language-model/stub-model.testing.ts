import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { ModelSettings } from "../../../platform/config.ts";

/** What a stub was asked: the headers it was sent and the body, as sent. */
export type Asked = { readonly path: string; readonly authorization: string | undefined; readonly body: Readonly<Record<string, unknown>> };

/** How a stub answers: `stall` never does, `endless` never ends. */
export type StubAnswer =
  | "stall"
  | "endless"
  | { readonly status?: number; readonly type?: string; readonly body: string; readonly to?: string };

/** An answer of the form of chat completions, saying this. */
export const saying = (content: unknown): StubAnswer => ({
  body: JSON.stringify({
    choices: [{ message: { role: "assistant", content: typeof content === "string" ? content : JSON.stringify(content) } }],
  }),
});

export type StubModel = { readonly settings: ModelSettings; readonly asked: readonly Asked[]; readonly close: () => Promise<void> };

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const pour = (response: ServerResponse): void => {
  const block = "x".repeat(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(block));
  };
  response.writeHead(200, { "content-type": "application/json" });
  response.on("drain", more);
  more();
};

/** A server on this machine that stands where a language model stands, and answers as the test says. */
export const openStubModel = async (answer: (asked: Asked, rank: number) => StubAnswer): Promise<StubModel> => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { url = "", headers } = request;
    const one: Asked = { path: url, authorization: headers.authorization, body: JSON.parse(await readBody(request)) };
    asked.push(one);
    const said = answer(one, asked.length - 1);
    if (said === "stall") return;
    if (said === "endless") return pour(response);
    response.writeHead(said.status ?? 200, { "content-type": said.type ?? "application/json", ...(said.to ? { location: said.to } : {}) });
    response.end(said.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    settings: { url: `http://127.0.0.1:${port}/v1/`, name: "stub", key: "clef", seconds: 5 },
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
