/** One line of JSON per event on standard error, so that standard output stays a command's answer. */
export type Log = {
  readonly info: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  readonly error: (event: string, cause: unknown, details?: Readonly<Record<string, unknown>>) => void;
};

const line = (level: string, event: string, details: Readonly<Record<string, unknown>>): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`);
};

export const stderrLog: Log = {
  info: (event, details = {}) => line("info", event, details),
  error: (event, cause, details = {}) =>
    line("error", event, { ...details, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
};

export const silentLog: Log = { info: () => undefined, error: () => undefined };
