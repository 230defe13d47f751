import type { FilledForm } from "../../ui/page-context.tsx";
import type { Viewer } from "./viewer.ts";

/** What the middlewares leave on each request for the routes. */
export type Env = {
  Variables: {
    /** Who is signed in; null for the public. Set by identity's session middleware. */
    viewer: Viewer | null;
    /** Secret of this visit, from which form tokens are made; null before a first form is shown. */
    visit: string | null;
    /** What they typed on the page asked for before their session ended. */
    filled?: FilledForm;
  };
};
