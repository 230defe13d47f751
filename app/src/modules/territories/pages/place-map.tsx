import { MapFigure } from "../../../ui/map.tsx";
import { useT } from "../../../ui/page-context.tsx";
import type { CloserMap } from "../map/closer-map.ts";
import { mapAddress, territoryAddress } from "./address.ts";
import { OutlinesCredit } from "./outlines-credit.tsx";

/** The map of one territory: its communes or its intercommunalités, those around it, and the names of its towns. */
export const PlaceMap = ({ map: { about, members, detail, credit } }: { map: CloserMap }) => {
  const t = useT();
  const { whole, kind } = members;
  const values = { name: whole.fullName, about: about.name, count: members.count };
  const title = t(whole.code === about.code ? `territories.map.closer.${kind}` : "territories.map.closer.commune", values);
  const labels = detail.labels.map(({ code, name, at: [x, y] }) => ({ href: territoryAddress(code), text: name, x, y }));
  return (
    <MapFigure
      viewBox={detail.viewBox}
      layers={detail.layers}
      labels={labels}
      title={title}
      note={<a href={mapAddress(about.code)}>{t("maps.all", { kind })}</a>}
      credit={<OutlinesCredit credit={credit} />}
    />
  );
};
