import { OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import { dayInParis, pactTypes } from "@levier/kernel";
import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { contentAt } from "./content-at.ts";
import { pactAt } from "./find-pact.ts";
import { pactFollowUpOf } from "./follow-up/pact-follow-up.ts";
import { historyOf } from "./history.ts";
import { pactContent } from "./pact.schema.ts";
import { pactsAfter } from "./pacts.queries.ts";
import { loadPact, type PactRow } from "./pacts.repository.ts";
import type { Pacts } from "./ports.ts";
import { publicContent } from "./public-content.ts";
import { type PublishedPact, publishedPact } from "./published-pact.schema.ts";
import { publishedSwotOf } from "./swot/published-swot.ts";

const LARGEST_PAGE = 100;

const slugParam = z.object({ slug: z.string().max(100) });
const problemBody = {
  description: "Problem details (RFC 9457)",
  content: { "application/problem+json": { schema: z.looseObject({ type: z.string(), title: z.string(), status: z.number() }) } },
};
const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { "application/json": { schema } } });

const pactLine = z.object({
  slug: z.string(),
  title: z.string(),
  pactType: z.enum(pactTypes),
  signedOn: z.string().nullable(),
  place: z.string().nullable(),
  space: z.string(),
  /** Those that its texts announce; `added`: those that officers added since. */
  actions: z.number().int(),
  added: z.number().int(),
  version: z.number().int(),
  updatedAt: z.string(),
});
const historyLine = z.object({
  at: z.string(),
  act: z.enum(["published", "corrected", "withdrawn", "taken-back", "changed"]),
  organisation: z.string().nullable(),
  why: z.string().nullable(),
  version: z.number().int().nullable(),
  changes: z.array(
    z.object({ table: z.string(), name: z.string().nullable(), column: z.string().nullable(), before: z.unknown(), after: z.unknown() }),
  ),
});

const listQuery = z.object({
  cursor: z.string().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(25),
});
const historyQuery = z.object({ at: z.iso.datetime({ offset: true }).or(z.iso.date()).optional(), page: z.string().optional() });

/** What the OpenAPI document says of these routes. */
const described: readonly RouteConfig[] = [
  {
    method: "get",
    path: "/api/v1/pacts",
    summary: "Published pacts, page after page",
    request: { query: listQuery },
    responses: {
      200: json("A page of pacts, and the cursor of the next one", z.object({ pacts: z.array(pactLine), next: z.string().nullable() })),
      422: problemBody,
    },
  },
  {
    method: "get",
    path: "/api/v1/pacts/{slug}",
    summary: "The public content of a pact, every value cited",
    request: { params: slugParam },
    responses: {
      200: json("The pact, and what becomes of it when somebody follows it", publishedPact),
      404: problemBody,
      410: problemBody,
    },
  },
  {
    method: "get",
    path: "/api/v1/pacts/{slug}/history",
    summary: "What changed in a pact; with `at`, its public content as it stood at that moment",
    request: { params: slugParam, query: historyQuery },
    responses: {
      200: json(
        "The changes, the newest first, or the pact at a moment",
        z.union([
          z.object({ history: z.array(historyLine), page: z.number(), pages: z.number(), total: z.number() }),
          z.object({ at: z.string(), version: z.number(), pact: pactContent }),
        ]),
      ),
      404: problemBody,
      410: problemBody,
      422: problemBody,
    },
  },
];

type Gone = Parameters<typeof problem>[1];

const notFound = (slug: string): Gone => ({
  status: 404,
  code: "pact-not-found",
  title: "No pact stands at this address",
  field: "slug",
  value: slug,
  mend: "GET /api/v1/pacts lists the published pacts",
});

const invalid = (c: Context<Env>, error: z.ZodError): Response => {
  const [issue] = error.issues;
  const field = String(issue?.path[0] ?? "");
  return problem(c, {
    status: 422,
    code: "invalid-parameter",
    title: issue?.message ?? "A parameter is not usable",
    field,
    value: c.req.query(field),
    mend: "See /api/v1/openapi.json",
  });
};

/** Why the content of a pact cannot be read, or null when it can. */
const goneOf = (head: PactRow | null, slug: string): Gone | null => {
  if (!head) return notFound(slug);
  if (head.status === "published") return null;
  return {
    status: 410,
    code: "pact-withdrawn",
    title: `This pact was withdrawn on ${(head.noticeAt ?? head.updatedAt).toISOString().slice(0, 10)}: ${head.notice ?? ""}`,
    field: "slug",
    value: slug,
    mend: "GET /api/v1/pacts lists the published pacts",
  };
};

/** The public API of pacts. Refusals are problem details that name the field, its value and the mend. */
export const pactsApi = ({ platform, toldChanges }: Pick<Pacts, "platform" | "toldChanges">): OpenAPIHono<Env> => {
  const { sql } = platform.database;
  const api = new OpenAPIHono<Env>();
  for (const route of described) api.openAPIRegistry.registerPath(route);

  api.get("/api/v1/pacts", async (c) => {
    const query = listQuery.safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const { cursor, limit } = query.data;
    const found = await pactsAfter(sql, cursor.replace(/\p{Cc}/gu, ""), limit + 1);
    const pacts = found.slice(0, limit).map((line) => pactLine.parse(line));
    return c.json({ pacts, next: found.length > limit ? (pacts.at(-1)?.slug ?? null) : null });
  });

  api.get("/api/v1/pacts/:slug", async (c) => {
    const slug = c.req.param("slug");
    const head = await pactAt(sql, slug);
    const gone = goneOf(head, slug);
    if (gone || !head) return problem(c, gone ?? notFound(slug));
    const followUp = await pactFollowUpOf(sql, head, dayInParis(platform.clock()));
    const pact: PublishedPact = publicContent(await loadPact(sql, head));
    const { lines: swot } = await publishedSwotOf(sql, head);
    return c.json({ ...pact, ...(followUp === null ? {} : { followUp }), ...(swot.length === 0 ? {} : { swot }) });
  });

  api.get("/api/v1/pacts/:slug/history", async (c) => {
    const slug = c.req.param("slug");
    const query = historyQuery.safeParse(c.req.query());
    if (!query.success) return invalid(c, query.error);
    const { at, page } = query.data;
    const head = await pactAt(sql, slug);
    if (!head) return problem(c, notFound(slug));
    if (at === undefined) {
      const { lines, ...pages } = await historyOf(sql, head, page, toldChanges);
      return c.json({
        history: lines.map(({ at: when, actor: _, operation: __, ...line }) => ({ ...line, at: when.toISOString() })),
        ...pages,
      });
    }
    const gone = goneOf(head, slug);
    if (gone) return problem(c, gone);
    const then = await contentAt(sql, head, new Date(at));
    if (then) return c.json({ at, version: then.version, pact: then.content });
    return problem(c, {
      status: 404,
      code: "not-published-yet",
      title: "This pact was not published yet",
      field: "at",
      value: at,
      mend: `It was first published on ${head.createdAt.toISOString()}`,
    });
  });
  return api;
};
