import { dayInParis } from "@levier/kernel";
import type { Context, Handler } from "hono";
import type { ReactElement } from "react";
import { translator } from "../../../messages/index.ts";
import type { Writing } from "../../../platform/hand.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Desk, MissingPage, openDesk, type Said, SILENT, signInFirst, writingTo } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { studyAt } from "./studies.repository.ts";
import type { Study } from "./study.ts";

/** A pact as someone keeps its studies. */
export type StudiesDesk = {
  readonly c: Context<Env>;
  readonly desk: Desk;
  /** Whether its studies are theirs to register and run, and whether they may read those that are not public. */
  readonly leads: boolean;
  readonly isMember: boolean;
  readonly today: string;
  /** The organisation of who asks, as it is named now. */
  readonly by: string;
};

export type StudyDesk = StudiesDesk & { readonly study: Study };

type SentFile = { readonly name: string; readonly bytes: Uint8Array };

export type Asked = {
  readonly typed: Readonly<Record<string, string>>;
  readonly file: SentFile | null;
  readonly writing: (operation: string) => Writing;
};

/** What an act gives back: where to go next, or what stands in the way. */
export type Outcome = { readonly to: string } | FormError;

export const openStudies = async (needs: Impact, c: Context<Env>): Promise<StudiesDesk | Response> => {
  const desk = await openDesk(needs, c);
  if (desk instanceof Response) return desk;
  const { viewer, head } = desk;
  const isMember = viewer !== null && viewer.tenant === head.tenantId;
  const leads = isMember && needs.mayEvaluate(viewer, "evaluate-pact", head.organisationId);
  return { c, desk, leads, isMember, today: dayInParis(needs.platform.clock()), by: viewer?.organisation.name ?? "" };
};

/** What the public reads: studies that are public, once their plan is frozen. */
export const isTold = ({ isPublic, registeredAt }: Study): boolean => isPublic && registeredAt !== null;

/** The study at an address, for who may read it; else the page that says that there is none. */
export const openStudy = async (needs: Impact, c: Context<Env>): Promise<StudyDesk | Response> => {
  const room = await openStudies(needs, c);
  if (room instanceof Response) return room;
  const { database, pages } = needs.platform;
  const { tenantId, id } = room.desk.head;
  const study = await studyAt(database.sql, tenantId, id, c.req.param("id") ?? "");
  return study && (room.isMember || isTold(study)) ? { ...room, study } : pages.show(c, <MissingPage />, 404);
};

const sentFile = async (form: FormData): Promise<SentFile | null> => {
  const sent = form.get("file");
  // A browser sends an empty part without a name for a field where no file was chosen.
  const isChosen = sent instanceof File && (sent.size > 0 || sent.name !== "");
  return isChosen ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null;
};

type DeskPage<R extends StudiesDesk> = {
  /** The room at an address, or the page that says why there is none. */
  readonly open: (c: Context<Env>) => Promise<R | Response>;
  readonly show: (room: R, said: Said) => Promise<ReactElement>;
  readonly acts: Readonly<Record<string, (room: R, asked: Asked) => Promise<Outcome>>>;
  /** Read by who keeps the studies alone. */
  readonly closed?: true;
};

/** A page with its forms: read as `show` says, written by who keeps the studies; a refusal gives back what was typed. */
export const deskPage = <R extends StudiesDesk>(
  { platform }: Impact,
  { open, show, acts, closed }: DeskPage<R>,
): { readonly get: Handler<Env>; readonly post: Handler<Env> } => {
  const t = translator("fr");
  const page = async (room: R, said: Said = SILENT, status: PageStatus = 200): Promise<Response> =>
    platform.pages.show(room.c, await show(room, said), status);
  const forbidden = (room: R, said: Said = SILENT) =>
    page(room, { ...said, errors: [{ field: "acts", message: t("studies.forbidden") }] }, 403);
  return {
    get: async (c) => {
      const room = await open(c);
      if (room instanceof Response) return room;
      if (closed !== true || room.leads) return page(room);
      return room.desk.viewer ? forbidden(room) : signInFirst(c, c.req.path);
    },
    post: async (c) => {
      const room = await open(c);
      if (room instanceof Response) return room;
      const { viewer, head } = room.desk;
      if (!viewer) return signInFirst(c, c.req.path);
      const sent = await c.req.formData();
      const typed = textFields(sent);
      const { form = "", act = "" } = typed;
      const handle = Object.hasOwn(acts, act) ? acts[act] : undefined;
      if (!handle) return page(room, SILENT, 400);
      if (!room.leads) return forbidden(room, { form, typed, errors: [] });
      const writing: Asked["writing"] = (operation) => writingTo(viewer, head, operation);
      const done = await handle(room, { typed, file: await sentFile(sent), writing });
      if ("to" in done) return c.redirect(done.to, 303);
      const field = done.field === "acts" ? "acts" : `${form}-${done.field}`;
      return page(room, { form, typed, errors: [{ ...done, field }] }, 422);
    },
  };
};
