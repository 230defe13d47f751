import { DrizzleQueryError } from "drizzle-orm";

/** One line of JSON per event on standard error, so that standard output stays a command's answer. */
export type Log = {
  readonly info: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, cause: unknown, details?: Readonly<Record<string, unknown>>) => void;
};

/** An error and what caused it. The values of a failed query are left out: they are what people wrote, and tokens. */
const told = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause);
  const stack = cause.stack ?? cause.message;
  const said = cause instanceof DrizzleQueryError ? stack.replace(cause.message, () => `Failed query: ${cause.query}`) : stack;
  return cause.cause === undefined ? said : `${said}\ncaused by ${told(cause.cause)}`;
};

const line = (level: string, event: string, details: Readonly<Record<string, unknown>>): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`);
};

export const stderrLog: Log = {
  info: (event, details = {}) => line("info", event, details),
  error: (event, cause, details = {}) => line("error", event, { ...details, cause: told(cause) }),
};

export const silentLog: Log = { info: () => undefined, error: () => undefined };
