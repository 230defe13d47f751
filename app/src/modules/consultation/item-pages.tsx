import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { PageStatus } from "../../platform/http/pages.ts";
import type { FormError } from "../../ui/index.ts";
import { type Asked, type Desk, MissingPage, openDesk, type Said, SILENT, signInFirst, writingTo } from "../pacts/index.ts";
import type { Consultation } from "./ports.ts";

/** What comes of a form: an address to go to, the same page when there is none, what stands in the way, or the form again as it is filled. */
export type FormOutcome = FormError | { readonly to?: string; readonly isAgain?: boolean };

type ItemForms<Item> = {
  /** What the address names; null when there is none such for the person who asks. */
  readonly find: (desk: Desk) => Promise<Item | null>;
  readonly show: (desk: Desk, item: Item, said: Said) => Promise<ReactElement>;
  readonly acts: Readonly<Record<string, (desk: Desk, item: Item, asked: Asked) => Promise<FormOutcome>>>;
  readonly may: (desk: Desk, item: Item) => boolean;
  readonly forbidden: string;
};

/** A page of a consultation about one thing, with its forms at the same address; a refusal gives back what was typed. */
export const itemPage = <Item,>(needs: Consultation, path: string, forms: ItemForms<Item>): Hono<Env> => {
  const { pages } = needs.platform;

  const opened = async (c: Context<Env>): Promise<{ readonly desk: Desk; readonly item: Item } | Response> => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    const item = await forms.find(desk);
    return item === null ? pages.show(c, <MissingPage />, 404) : { desk, item };
  };
  const page = async (desk: Desk, item: Item, said: Said = SILENT, status: PageStatus = 200): Promise<Response> =>
    pages.show(desk.c, await forms.show(desk, item, said), status);

  return new Hono<Env>()
    .get(`/pacts/:slug/consultation${path}`, async (c) => {
      const found = await opened(c);
      return found instanceof Response ? found : page(found.desk, found.item);
    })
    .post(`/pacts/:slug/consultation${path}`, async (c) => {
      const found = await opened(c);
      if (found instanceof Response) return found;
      const { desk, item } = found;
      const { viewer } = desk;
      if (!viewer) return signInFirst(c, c.req.path);
      const typed = textFields(await c.req.formData());
      const { form = "", act = "" } = typed;
      const handle = Object.hasOwn(forms.acts, act) ? forms.acts[act] : undefined;
      if (!handle) return page(desk, item, SILENT, 400);
      if (!forms.may(desk, item)) return page(desk, item, { form, typed, errors: [{ field: "acts", message: forms.forbidden }] }, 403);
      const done = await handle(desk, item, { typed, writing: (operation) => writingTo(viewer, desk.head, operation) });
      if ("isAgain" in done && done.isAgain) return page(desk, item, { form, typed, errors: [] });
      if (!("field" in done)) return c.redirect(done.to ?? new URL(c.req.url).pathname, 303);
      const field = done.field === "acts" ? "acts" : `${form}-${done.field}`;
      return page(desk, item, { form, typed, errors: [{ ...done, field }] }, 422);
    });
};
