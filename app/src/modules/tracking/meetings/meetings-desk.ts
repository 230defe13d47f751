import { dayInParis } from "@levier/kernel";
import type { Context, Handler } from "hono";
import type { ReactElement } from "react";
import { translator } from "../../../messages/index.ts";
import type { Writing } from "../../../platform/hand.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Desk, openDesk, type Said, SILENT, signInFirst } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { Typed } from "./read-meeting.ts";

/** A pact as someone keeps its meetings. */
export type MeetingsDesk = {
  readonly c: Context<Env>;
  readonly desk: Desk;
  /** Whether its meetings are theirs to keep, and whether they may read what members of the space alone read. */
  readonly leads: boolean;
  readonly isMember: boolean;
  readonly today: string;
};

export type Asked = {
  readonly typed: Typed;
  /** What the audit keeps: of the pact, whose history tells it, or of another thread. */
  readonly writing: (operation: string, thread?: string) => Writing;
};

/** What an act gives back: where to go next, or what stands in the way. */
type Outcome = { readonly to: string } | FormError;

export const openMeetings = async (needs: Tracking, c: Context<Env>): Promise<MeetingsDesk | Response> => {
  const desk = await openDesk(needs, c);
  if (desk instanceof Response) return desk;
  const { viewer, head } = desk;
  const isMember = viewer !== null && viewer.tenant === head.tenantId;
  const leads = isMember && needs.mayTrack(viewer, "track-pact", head.organisationId);
  return { c, desk, leads, isMember, today: dayInParis(needs.platform.clock()) };
};

type DeskPage<R extends MeetingsDesk> = {
  /** The room at an address, or the page that says why there is none. */
  readonly open: (c: Context<Env>) => Promise<R | Response>;
  readonly show: (room: R, said: Said) => Promise<ReactElement>;
  readonly acts: Readonly<Record<string, (room: R, asked: Asked) => Promise<Outcome>>>;
};

/** A page with its forms: read as `show` says, written by who keeps the meetings; a refusal gives back what was typed. */
export const deskPage = <R extends MeetingsDesk>(
  { platform }: Tracking,
  { open, show, acts }: DeskPage<R>,
): { get: Handler<Env>; post: Handler<Env> } => {
  const t = translator("fr");
  const page = async (room: R, said: Said = SILENT, status: PageStatus = 200): Promise<Response> =>
    platform.pages.show(room.c, await show(room, said), status);
  return {
    get: async (c) => {
      const room = await open(c);
      return room instanceof Response ? room : page(room);
    },
    post: async (c) => {
      const room = await open(c);
      if (room instanceof Response) return room;
      const { viewer, head } = room.desk;
      if (!viewer) return signInFirst(c, c.req.path);
      const typed = textFields(await c.req.formData());
      const { form = "", act = "" } = typed;
      const handle = Object.hasOwn(acts, act) ? acts[act] : undefined;
      if (!handle) return page(room, SILENT, 400);
      if (!room.leads) return page(room, { form, typed, errors: [{ field: "acts", message: t("meetings.forbidden") }] }, 403);
      const writing: Asked["writing"] = (operation, thread = head.id) => ({
        tenant: head.tenantId,
        actor: viewer.account,
        operation,
        thread,
      });
      const done = await handle(room, { typed, writing });
      if ("to" in done) return c.redirect(done.to, 303);
      const field = done.field === "acts" ? "acts" : `${form}-${done.field}`;
      return page(room, { form, typed, errors: [{ ...done, field }] }, 422);
    },
  };
};
