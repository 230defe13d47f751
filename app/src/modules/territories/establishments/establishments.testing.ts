import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { openTestPlatform } from "../../../platform/platform.testing.ts";
import type { Platform } from "../../../platform/platform.ts";
import { can } from "../../identity/index.ts";
import { createTerritories } from "../territories.ts";
import { createEstablishments } from "./create-establishments.ts";

export type TestEstablishments = {
  readonly platform: Platform;
  readonly dataFolder: string;
  /** The pages as someone reads them. */
  readonly as: (viewer: Viewer | null) => Hono<Env>;
  readonly setClock: (at: string) => void;
  readonly close: () => Promise<void>;
};

/** The pages of establishments over a real database and a data folder of their own, at a clock that is set by hand. */
export const openTestEstablishments = async (): Promise<TestEstablishments> => {
  let now = new Date("2026-11-26T09:00:00Z");
  const dataFolder = mkdtempSync(join(tmpdir(), "levier-establishments-"));
  const platform = await openTestPlatform({ clock: () => now, settings: { dataFolder } });
  const territories = createTerritories(platform);
  const { routes } = createEstablishments(platform, {
    territories,
    can,
    namesOf: async (_, accounts) => new Map(accounts.map((account) => [account, `Membre ${account.slice(0, 4)}`])),
  });
  return {
    platform,
    dataFolder,
    as: (viewer) =>
      new Hono<Env>()
        .use(async (c, next) => {
          c.set("viewer", viewer);
          c.set("visit", viewer && "visit");
          await next();
        })
        .route("/", routes),
    setClock: (at) => {
      now = new Date(at);
    },
    close: async () => {
      await platform.database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
};
