import { useT } from "../../../ui/index.ts";
import type { ReviewModel } from "./review-model.ts";

/** Said to who may not publish: who may, by name, or what to do when nobody may. */
export const WhoMayPublish = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { owner, publishers } = model;
  const names = publishers.join(", ");
  if (publishers.length === 0)
    return <p>{t(owner === null ? "drafting.publish.nobody" : "drafting.publish.nobodyOf", { organisation: owner ?? "" })}</p>;
  return <p>{owner === null ? t("drafting.publish.pilots", { names }) : t("drafting.publish.pilotsOf", { organisation: owner, names })}</p>;
};
