import type { Hono } from "hono";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import type { Events } from "./events.ts";
import type { Cookies } from "./http/cookies.ts";
import type { Env } from "./http/env.ts";
import type { Pages } from "./http/pages.ts";
import type { Log } from "./log.ts";
import type { Printer } from "./papers/printer.ts";
import type { Slots } from "./slots.ts";
import type { Writer } from "./write.ts";

/** What every module is given. */
export type Platform = {
  readonly config: Config;
  readonly database: Database;
  readonly write: Writer;
  readonly clock: Clock;
  readonly log: Log;
  readonly events: Events;
  readonly slots: Slots;
  readonly pages: Pages;
  readonly cookies: Cookies;
  readonly printer: Printer;
  /** Secret of this installation: form tokens, signed links. */
  readonly secret: string;
  /** Fresh identifiers; random, told here so that nothing else draws lots. */
  readonly newId: () => string;
  /** Root folder of the program, where samples and built files are. */
  readonly root: string;
};

/** What a module gives back to the composition root. */
export type Module = { readonly routes: Hono<Env> };
