import { MapFigure } from "../../../ui/map.tsx";
import { useT } from "../../../ui/page-context.tsx";
import type { CloserMap } from "../map/closer-map.ts";
import { closerTitle } from "../map-words.ts";
import { mapAddress, territoryAddress } from "./address.ts";
import { OutlinesCredit } from "./outlines-credit.tsx";

/** The map of one territory: its communes or its intercommunalités, those around it, and the names of its towns. */
export const PlaceMap = ({ map }: { map: CloserMap }) => {
  const t = useT();
  const { about, members, detail, credit } = map;
  const labels = detail.labels.map(({ code, name, at: [x, y] }) => ({ href: territoryAddress(code), text: name, x, y }));
  return (
    <MapFigure
      viewBox={detail.viewBox}
      layers={detail.layers}
      labels={labels}
      title={closerTitle(map, t)}
      note={<a href={mapAddress(about.code)}>{t("maps.all", { kind: members.kind })}</a>}
      credit={<OutlinesCredit credit={credit} />}
    />
  );
};
