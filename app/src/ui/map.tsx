import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

type MapFigureProps = {
  readonly viewBox: string;
  /** One path per layer, the lowest first; `class` names its look in the stylesheet. */
  readonly layers: readonly { readonly class: string; readonly d: string }[];
  /** Names on the map, each leading to the page of its place. */
  readonly labels?: readonly { readonly href: string; readonly text: string; readonly x: number; readonly y: number }[];
  /** The sentence that says what the map shows: its caption, and its text for who does not see it. */
  readonly title: string;
  /** What the map does not show, and how to have it. */
  readonly note?: ReactNode;
  /** Whom the outlines come from, as their licence asks. */
  readonly credit?: ReactNode;
  /** Members are coloured by their figures: their borders stand out in the colour of the paper. */
  readonly figured?: boolean;
};

/** Lines across what has no figure, told apart from every shade, on paper and on a screen of any colours. */
export const Hatch = () => (
  <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path className="hatch" d="M0 0v8" />
  </pattern>
);

/** A map drawn on the server, readable without script. */
export const MapFigure = ({ viewBox, layers, labels = [], title, note, credit, figured = false }: MapFigureProps) => (
  <figure className={classes("map", figured && "figured")}>
    <svg viewBox={viewBox} role={labels.length > 0 ? "group" : "img"} aria-label={title}>
      {layers.some((layer) => layer.class === "none") && <Hatch />}
      {layers.map((layer) => (
        <path
          key={layer.class}
          className={layer.class}
          d={layer.d}
          fillRule="evenodd"
          fill={layer.class === "none" ? "url(#hatch)" : undefined}
        />
      ))}
      {labels.map(({ href, text, x, y }) => (
        <a key={href} href={href}>
          <text x={x} y={y}>
            {text}
          </text>
        </a>
      ))}
    </svg>
    <figcaption>
      {title}
      {note !== undefined && <small className="soft">{note}</small>}
      {credit !== undefined && <small className="soft">{credit}</small>}
    </figcaption>
  </figure>
);
