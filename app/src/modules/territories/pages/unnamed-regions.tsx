import { pullCommand } from "../../../sources/open-data/catalogue.ts";
import { usePage } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";

/** Regions of Europe shown by their codes, as long as their names are not loaded; who may load them is told how. */
export const UnnamedRegions = ({ territories }: { readonly territories: readonly NamedTerritory[] }) => {
  const { t, viewer } = usePage();
  const unnamed = territories.filter(({ code, name }) => code.startsWith("nuts-") && name === code);
  if (unnamed.length === 0) return null;
  const codes = new Intl.ListFormat("fr").format(unnamed.map(({ code }) => code));
  return (
    <p className="soft">
      {t("territories.unnamed", { codes, count: unnamed.length })}
      {viewer !== null && <> {t("territories.map.command", { command: pullCommand("nuts-regions") })}</>}
    </p>
  );
};
