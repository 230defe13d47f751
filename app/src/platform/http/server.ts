import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Env } from "./env.ts";

export type Served = { readonly port: number; readonly close: () => Promise<void> };

/** Listens on the host and port; port 0 takes a free one. Rejects when the port is taken. */
export const serve = (app: Hono<Env>, host: string, port: number): Promise<Served> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done());
          if ("closeIdleConnections" in server) server.closeIdleConnections();
        });
      resolve({ port: taken, close });
    });
  });
