import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Pages } from "../../platform/http/pages.ts";
import { createLine } from "../../platform/line.ts";
import { BusyPage } from "./pages/busy-page.tsx";

/** One at a time, so that other pages are served meanwhile; whoever waits has the answer within some ten seconds. */
const LINE = { width: 1, most: 10 };
/** Seconds after which one may ask again. */
const RETRY = "30";

/** Whether an address asks several territories: anyone may write more of those than can be kept. */
const asksSeveral = (c: Context<Env>): boolean => /,|\+|%2c|%2b/i.test(c.req.path) || (c.req.query("codes") ?? "") !== "";

/** Has perimeters made by an address, and comparisons, wait for one another; refuses those beyond the line. */
export const perimetersInLine = ({ show }: Pick<Pages, "show">): MiddlewareHandler<Env> => {
  const line = createLine(LINE);
  return async (c, next) => {
    if (!asksSeveral(c)) return next();
    if ((await line(next)).ok) return;
    c.header("retry-after", RETRY);
    return show(c, <BusyPage />, 503);
  };
};
