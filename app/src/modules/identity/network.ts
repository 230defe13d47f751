import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { isLoopback } from "../../platform/config.ts";
import type { Env } from "../../platform/http/env.ts";

const UNKNOWN = "unknown";

/**
 * The network address a request comes from. Behind a proxy on the same machine it is the last one that proxy wrote: the
 * others are whatever the client chose to say.
 */
export const networkOf = (c: Context<Env>): string => {
  const bound: unknown = c.env;
  if (typeof bound !== "object" || bound === null || !("incoming" in bound)) return UNKNOWN;
  const address = getConnInfo(c).remote.address?.replace(/^::ffff:/, "") ?? UNKNOWN;
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return isLoopback(address) && forwarded ? forwarded : address;
};
