import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Tracking } from "../ports.ts";
import { csvRoutes } from "./csv.routes.tsx";
import { listRoutes } from "./list.routes.tsx";
import { newRoutes } from "./new.routes.tsx";
import { oneRoutes } from "./one.routes.tsx";
import { pairsRoutes } from "./pairs.routes.tsx";

/** The pages of achievements. That of one comes last: the others' addresses would else be read as its key. */
export const achievementsRoutes = (needs: Tracking): Hono<Env> =>
  new Hono<Env>()
    .route("/", listRoutes(needs))
    .route("/", csvRoutes(needs))
    .route("/", newRoutes(needs))
    .route("/", pairsRoutes(needs))
    .route("/", oneRoutes(needs));
