import { type Context, type Handler, Hono } from "hono";
import type { ReactElement } from "react";
import type { Writing } from "../../platform/hand.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { PageStatus } from "../../platform/http/pages.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { FormError } from "../../ui/index.ts";
import { type Member, membersOf } from "./life/life.repository.ts";
import { leadsPact, openPact, signInFirst, writingTo } from "./open-pact.tsx";
import type { PactRow } from "./pacts.repository.ts";
import type { Pacts } from "./ports.ts";

/** What was typed in a form that was refused, which one it was, and why. */
export type Said = { readonly form: string; readonly typed: Readonly<Record<string, string>>; readonly errors: readonly FormError[] };
export const SILENT: Said = { form: "", typed: {}, errors: [] };

/** A pact as someone works on it: its parties, and those they speak for, all of them for who follows the pact. */
export type Desk = {
  readonly c: Context<Env>;
  readonly head: PactRow;
  readonly members: readonly Member[];
  readonly viewer: Viewer | null;
  /** Whether the pact as a whole is theirs to follow. */
  readonly leads: boolean;
  readonly speaksFor: ReadonlySet<string>;
};

export type Asked = { readonly typed: Readonly<Record<string, string>>; readonly writing: (operation: string) => Writing };

type Forms = {
  readonly show: (desk: Desk, said: Said) => Promise<ReactElement>;
  /** What each form does, by its name: null once done, else what stands in the way. */
  readonly acts: Readonly<Record<string, (desk: Desk, asked: Asked) => Promise<FormError | null>>>;
  readonly forbidden: string;
  /** The page of the pact that shows what was done; the same one unless it is said. */
  readonly done?: string;
  /** Whether some form may be theirs: each says the rest. */
  readonly may: (desk: Desk) => boolean;
};

/** The pact at the address asked for as the person who asks works on it, or the page that says why there is none. */
export const openDesk = async ({ platform, can }: Pick<Pacts, "platform" | "can">, c: Context<Env>): Promise<Desk | Response> => {
  const head = await openPact(platform, c);
  if (head instanceof Response) return head;
  const { viewer } = c.var;
  const members = await membersOf(platform.database.sql, head.tenantId, head.id);
  const isHere = viewer !== null && viewer.tenant === head.tenantId;
  const leads = leadsPact(can, viewer, head);
  const own = members.filter(
    ({ organisationId }) => leads || (isHere && organisationId !== null && can(viewer, "live-pact", organisationId)),
  );
  return { c, head, members, viewer, leads, speaksFor: new Set(own.map(({ id }) => id)) };
};

/** A page of a pact with its forms at one address: read by everyone, written by who may; a refusal gives back what was typed. */
export const deskRoutes = (needs: Pacts, path: string, { show, acts, forbidden, may, done }: Forms): Hono<Env> => {
  const { platform } = needs;

  const page = async (desk: Desk, said: Said = SILENT, status: PageStatus = 200): Promise<Response> =>
    platform.pages.show(desk.c, await show(desk, said), status);

  const post: Handler<Env> = async (c) => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    if (!desk.viewer) return signInFirst(c, c.req.path);
    const typed = textFields(await c.req.formData());
    const { form = "", act = "" } = typed;
    const handle = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (!handle) return page(desk, SILENT, 400);
    if (!may(desk)) return page(desk, { form, typed, errors: [{ field: "acts", message: forbidden }] }, 403);
    const { viewer } = desk;
    const error = await handle(desk, { typed, writing: (operation) => writingTo(viewer, desk.head, operation) });
    if (!error) return c.redirect(done === undefined ? c.req.path + new URL(c.req.url).search : `/pacts/${desk.head.slug}${done}`, 303);
    const field = error.field === "acts" ? "acts" : `${form}-${error.field}`;
    return page(desk, { form, typed, errors: [{ ...error, field }] }, 422);
  };

  return new Hono<Env>()
    .get(`/pacts/:slug${path}`, async (c) => {
      const desk = await openDesk(needs, c);
      return desk instanceof Response ? desk : page(desk);
    })
    .post(`/pacts/:slug${path}`, post);
};
