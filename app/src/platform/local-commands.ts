import { ok, type Result, refuse } from "@levier/kernel";
import { Hono } from "hono";
import { z } from "zod";
import type { Holder } from "./database/folder-lock.ts";
import type { Env } from "./http/env.ts";
import { isSameSecret } from "./same-secret.ts";

/** A command that needs the database: arguments in, one JSON answer or one sentence of refusal out. */
export type LocalCommand = (args: readonly string[]) => Promise<Result<unknown, string>>;
export type LocalCommands = Readonly<Record<string, LocalCommand>>;

const isToken = (expected: string, header = ""): boolean => isSameSecret(`Bearer ${expected}`, header);

/**
 * The door by which a command typed in a terminal reaches the process that holds the embedded database, since a second one
 * must never open it. The token stands in a file that only the owner of the data folder can read.
 */
export const localRoutes = (token: string, commands: LocalCommands): Hono<Env> =>
  new Hono<Env>().post("/api/local/:command", async (c) => {
    if (!isToken(token, c.req.header("authorization"))) return c.notFound();
    const command = commands[c.req.param("command")];
    if (!command) return c.notFound();
    const args = z.array(z.string()).parse(await c.req.json());
    return c.json(await command(args));
  });

const answer = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), error: z.string() })]);

/** Asks the running process to run a command. */
export const askHolder = async (holder: Holder, command: string, args: readonly string[]): Promise<Result<unknown, string>> => {
  if (holder.address === null || holder.token === null)
    return refuse(`The process ${holder.pid} holds the data folder and is not ready yet. Try again in a moment.`);
  const response = await fetch(new URL(`/api/local/${command}`, holder.address), {
    method: "POST",
    headers: { authorization: `Bearer ${holder.token}`, "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  if (!response.ok)
    return refuse(
      `The process ${holder.pid} at ${holder.address} did not run ${command} (it answered ${response.status}). Restart it with this version.`,
    );
  const said = answer.parse(await response.json());
  return said.ok ? ok(said.value) : refuse(said.error);
};
