import type { Context } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { type AskedList, listReader } from "./list-establishments.ts";
import { NotLoadedPage } from "./pages/not-loaded-page.tsx";
import { RefusedListPage } from "./pages/refused-list-page.tsx";
import type { Establishments } from "./ports.ts";
import type { RegisterEdition } from "./register/register.ts";

/** The list that an address asks for, of the territory that it names. */
export type OpenedList = { readonly territory: Territory; readonly edition: RegisterEdition; readonly list: AskedList };

/** Opens lists: null for a territory that the address does not name in its one form, a page for what has no list. */
export const listOpener = (needs: Establishments) => {
  const { platform, territories, register } = needs;
  const t = translator("fr");
  const readList = listReader(needs);
  return async (c: Context<Env>, unloaded: 200 | 404): Promise<OpenedList | Response | null> => {
    const written = c.req.param("code") ?? "";
    const read = await territories.read(written);
    if (!read.ok || read.value.territory.code !== written) return null;
    const { territory } = read.value;
    const edition = register.edition();
    if (!edition) return platform.pages.show(c, <NotLoadedPage territory={territory} />, unloaded);
    const list = await readList(territory, c.var.viewer, (name) => c.req.query(name));
    const refused = (sentence: string): Response =>
      platform.pages.show(c, <RefusedListPage territory={territory} title={t("establishments.title")} sentence={sentence} />, 422);
    if (!list) return refused(t("establishments.noMembers"));
    if (await register.isTooLarge(list.place)) return refused(t("establishments.tooLarge"));
    return { territory, edition, list };
  };
};
