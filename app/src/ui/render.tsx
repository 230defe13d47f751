import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type PageContext, PageProvider } from "./page-context.tsx";

/** One whole HTML document. Static: islands mount on their own element, the page itself never hydrates. */
export const renderPage = (page: PageContext, document: ReactElement): string =>
  `<!doctype html>${renderToStaticMarkup(<PageProvider page={page}>{document}</PageProvider>)}`;
