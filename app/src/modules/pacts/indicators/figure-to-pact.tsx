import type { Filling } from "../../../platform/slots.ts";
import { usePage } from "../../../ui/index.ts";
import type { Territory } from "../../territories/index.ts";

const FigureToPact = ({ territory }: { territory: Territory }) => {
  const { t, viewer } = usePage();
  return viewer === null ? null : (
    <p className="screen-only">
      <a href={`/territories/${territory.code}/indicators`}>{t("indicators.slot")}</a>
    </p>
  );
};

/** Fills the page of a territory's figures, for who works here: a figure becomes an indicator of a pact. */
export const figureToPact = async ({ territory }: { territory: Territory }): Promise<Filling> => ({
  view: <FigureToPact key="pact" territory={territory} />,
  tags: [],
});
