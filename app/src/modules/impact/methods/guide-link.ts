import type { Translate } from "../../../messages/index.ts";
import { type Guide, guideAddress } from "./method-guides.ts";

/** From a study to the page of what it does, as its page and its papers tell it. */
export const guideLink = (t: Translate, id: Guide) =>
  ({ kind: "link", text: t("impact-methods.link", { title: t(`impact-methods.${id}.title`) }), href: guideAddress(id) }) as const;
