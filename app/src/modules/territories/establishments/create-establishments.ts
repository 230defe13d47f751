import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Module, Platform } from "../../../platform/platform.ts";
import { accountErased } from "../../identity/index.ts";
import { establishmentRoutes } from "./establishment.routes.tsx";
import { establishmentsRoutes } from "./establishments.routes.tsx";
import { exportRoutes } from "./export/export.routes.tsx";
import type { Establishments } from "./ports.ts";
import { openRegister } from "./register/register.ts";
import { startExpiring } from "./team/expire-contacts.ts";
import { forgetAccount } from "./team/forget-account.ts";
import { teamRoutes } from "./team.routes.tsx";

type Needs = Pick<Establishments, "territories" | "can" | "namesOf">;

/** The establishments of territories: pages and files under `/territories/CODE/establishments`, and what teams follow under `/establishments`. */
export const createEstablishments = (platform: Platform, needs: Needs): Module & { readonly start: () => () => void } => {
  const register = openRegister(platform.config.dataFolder);
  const establishments: Establishments = { platform, register, ...needs };
  platform.events.on(accountErased, (write, { account }) => forgetAccount(write, account));
  return {
    routes: new Hono<Env>()
      .route("/", establishmentsRoutes(establishments))
      .route("/", exportRoutes(establishments))
      .route("/", teamRoutes(establishments))
      .route("/", establishmentRoutes(establishments)),
    start: () => {
      const stop = startExpiring(platform);
      return () => {
        stop();
        register.close();
      };
    },
  };
};
