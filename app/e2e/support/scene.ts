import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type RunningServer, startServer } from "./server.ts";

/** A running server and a browser, there while the tests of the file (or of the `describe`) run. */
export type Scene = { readonly server: RunningServer; readonly browser: Browser };

/** To be called once, before the tests that use it; both are closed behind them. */
export const openScene = (): Scene => {
  let opened: Scene | null = null;
  const scene = (): Scene => {
    if (!opened) throw new Error("the scene is open only while tests run");
    return opened;
  };
  beforeAll(async () => {
    const [server, browser] = await Promise.all([startServer(), openBrowser()]);
    opened = { server, browser };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.server.stop();
  });
  return {
    get server() {
      return scene().server;
    },
    get browser() {
      return scene().browser;
    },
  };
};
