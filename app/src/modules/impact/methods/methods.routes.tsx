import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { MissingPage } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import { GUIDES, isGuide } from "./method-guides.ts";
import { MethodPage } from "./pages/method-page.tsx";
import { MethodTextPage } from "./pages/method-text-page.tsx";
import { MethodsPage } from "./pages/methods-page.tsx";
import { methodTexts } from "./read-method-text.ts";

/** How effects are known, for anyone: they hang on nothing that is written. */
export const methodsRoutes = ({ platform: { pages, root } }: Impact): Hono<Env> => {
  const texts = methodTexts(root);
  const missing = { view: <MissingPage />, tags: [], status: 404 } as const;
  return new Hono<Env>()
    .get(GUIDES, (c) => pages.keep(c, async () => ({ view: <MethodsPage texts={texts} />, tags: [] })))
    .get(`${GUIDES}/docs/:name`, (c) => {
      const name = c.req.param("name");
      const text = texts.read(name);
      if (text === null) return pages.show(c, missing.view, missing.status);
      return pages.keep(c, async () => ({ view: <MethodTextPage {...{ name, text, names: texts.names }} />, tags: [] }));
    })
    .get(`${GUIDES}/:id`, (c) => {
      const id = c.req.param("id");
      if (!isGuide(id)) return pages.show(c, missing.view, missing.status);
      return pages.keep(c, async () => ({ view: <MethodPage id={id} />, tags: [] }));
    });
};
