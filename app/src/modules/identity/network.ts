import { isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { isLoopback } from "../../platform/config.ts";
import type { Env } from "../../platform/http/env.ts";

const UNKNOWN = "unknown";
/** Parts of an IPv6 address that name a network; a machine chooses the four others as it likes. */
const NETWORK_PARTS = 4;

const partsOf = (text: string): string[] => (text === "" ? [] : text.split(":"));

/**
 * What is counted as one network: an IPv4 address, or the /64 of an IPv6 one, which a single machine holds whole. What is no
 * address stays as it is.
 */
export const networkIn = (address: string): string => {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1];
  if (mapped !== undefined || !isIPv6(bare)) return mapped ?? bare;
  // The parser of addresses writes every form of one address alike: lower case, no leading zero, the longest zeros as `::`.
  const [head = "", tail] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split("::");
  const [before, after] = [partsOf(head), partsOf(tail ?? "")];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => "0");
  return `${[...before, ...zeros, ...after].slice(0, NETWORK_PARTS).join(":")}::/64`;
};

/**
 * The network a request comes from. Behind a proxy on the same machine it is that of the last address the proxy wrote: the
 * others are whatever the client chose to say.
 */
export const networkOf = (c: Context<Env>): string => {
  const bound: unknown = c.env;
  if (typeof bound !== "object" || bound === null || !("incoming" in bound)) return UNKNOWN;
  const address = getConnInfo(c).remote.address?.replace(/^::ffff:/, "") ?? UNKNOWN;
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return networkIn(isLoopback(address) && forwarded ? forwarded : address);
};
