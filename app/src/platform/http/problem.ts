import type { Context } from "hono";

/** A refusal as the API words it (RFC 9457), with the value refused, the field it stands in and the mend. */
export type Problem = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Stable identifier of the refusal, `draft-incomplete`. */
  readonly code: string;
  readonly title: string;
  readonly value?: unknown;
  readonly field?: string;
  readonly mend?: string;
};

export const problem = (c: Context, { status, code, ...rest }: Problem): Response =>
  c.body(JSON.stringify({ type: `urn:levier:problem:${code}`, status, ...rest }), status, {
    "content-type": "application/problem+json; charset=utf-8",
  });
