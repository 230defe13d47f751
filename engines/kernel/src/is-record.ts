/** Whether a value that came from outside is an object with named parts: no array, not null. What the parts are is not known. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
