import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "./env.ts";

/** What a form adds around the file it sends. */
const WRAPPING = 200_000;

/** Refuses, before reading it, a body larger than the largest file and what wraps it. */
export const limitBodies = (largest: number, refused: (c: Context<Env>) => Response) =>
  bodyLimit({ maxSize: largest + WRAPPING, onError: (c) => refused(c) });
