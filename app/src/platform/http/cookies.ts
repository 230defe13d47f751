import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isLoopback } from "../config.ts";

/** Cookies are `Secure` with the `__Host-` prefix, except on a loopback http origin where a browser would refuse them. */
export type Cookies = {
  readonly read: (c: Context, name: string) => string | undefined;
  /** `seconds` absent: until the browser closes. */
  readonly write: (c: Context, name: string, value: string, seconds?: number) => void;
  readonly remove: (c: Context, name: string) => void;
};

export const createCookies = (origin: string): Cookies => {
  const { protocol, hostname } = new URL(origin);
  const secure = protocol === "https:" || !isLoopback(hostname.replace(/^\[|\]$/g, ""));
  const full = (name: string): string => (secure ? `__Host-levier-${name}` : `levier-${name}`);
  return {
    read: (c, name) => getCookie(c, full(name)),
    write: (c, name, value, seconds) =>
      setCookie(c, full(name), value, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        secure,
        ...(seconds === undefined ? {} : { maxAge: seconds }),
      }),
    remove: (c, name) => {
      deleteCookie(c, full(name), { path: "/", secure });
    },
  };
};
