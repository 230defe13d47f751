import type { ReactNode } from "react";

type MapFigureProps = {
  readonly viewBox: string;
  /** One path per layer, the lowest first; `class` names its look in the stylesheet. */
  readonly layers: readonly { readonly class: string; readonly d: string }[];
  /** The sentence that says what the map shows: its caption, and its text for who does not see it. */
  readonly title: string;
  /** What the map does not show, and how to have it. */
  readonly note?: ReactNode;
  /** Whom the outlines come from, as their licence asks. */
  readonly credit?: ReactNode;
};

/** A map drawn on the server, readable without script. */
export const MapFigure = ({ viewBox, layers, title, note, credit }: MapFigureProps) => (
  <figure className="map">
    <svg viewBox={viewBox} role="img" aria-label={title}>
      {layers.map((layer) => (
        <path key={layer.class} className={layer.class} d={layer.d} fillRule="evenodd" />
      ))}
    </svg>
    <figcaption>
      {title}
      {note !== undefined && <small className="soft">{note}</small>}
      {credit !== undefined && <small className="soft">{credit}</small>}
    </figcaption>
  </figure>
);
