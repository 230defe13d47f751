import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createCookies } from "./cookies.ts";

const written = async (origin: string): Promise<string | null> => {
  const cookies = createCookies(origin);
  const app = new Hono().get("/", (c) => {
    cookies.write(c, "session", "secret");
    return c.body(null);
  });
  return (await app.request("/")).headers.get("set-cookie");
};

describe("cookies", () => {
  it.each(["https://levier.example", "http://0.0.0.0:3000", "http://levier.example"])(
    "are secure and bound to their host at %s",
    async (origin) => {
      expect(await written(origin)).toBe("__Host-levier-session=secret; Path=/; HttpOnly; Secure; SameSite=Lax");
    },
  );

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "go without a lock on this machine alone, at %s",
    async (origin) => {
      expect(await written(origin)).toBe("levier-session=secret; Path=/; HttpOnly; SameSite=Lax");
    },
  );
});
