import { createMiddleware } from "hono/factory";
import type { Env } from "../../platform/http/env.ts";
import { problem } from "../../platform/http/problem.ts";
import type { Platform } from "../../platform/platform.ts";
import { readToken } from "./api-tokens.ts";
import { readSession } from "./sessions.ts";

export const SESSION = "session";
const API = "/api/v1/";

/**
 * Says who is there. Pages know a person by the cookie of their session; the API by a bearer token alone, since a cookie is
 * sent by the browser even for a request that another site made. The database is asked only when one of them is shown.
 */
export const readViewer = (platform: Platform) =>
  createMiddleware<Env>(async (c, next) => {
    if (c.req.path.startsWith(API)) {
      const [, token] = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
      if (token === undefined) return next();
      const viewer = await readToken(platform, token);
      if (!viewer) {
        platform.log.info("api.token-refused");
        return problem(c, {
          status: 401,
          code: "token-refused",
          title: "The token is unknown, expired or revoked.",
          mend: "Make another: npx levier token --role ROLE.",
        });
      }
      c.set("viewer", viewer);
      return next();
    }
    const secret = platform.cookies.read(c, SESSION);
    if (secret === undefined) return next();
    const session = await readSession(platform, secret);
    if (session) {
      c.set("viewer", session.viewer);
      c.set("visit", secret);
    } else platform.cookies.remove(c, SESSION);
    return next();
  });
