import type { ReactNode } from "react";

/** A passage with what stands around it. */
export type Excerpt = { readonly before: string; readonly words: string; readonly after: string };

export type VersusSide = {
  /** Who says it. */
  readonly name: string;
  /** What it says, then the rest of it, set smaller. */
  readonly main: string;
  readonly rest?: string;
  readonly excerpts: readonly Excerpt[];
  /** Said in place of a passage when there is none. */
  readonly without?: string;
};

const Side = ({ name, main, rest = "", excerpts, without }: VersusSide) => (
  <div className="side">
    <p className="src">{name}</p>
    <p>
      <strong>{main}</strong>
      {rest !== "" && <small> {rest}</small>}
    </p>
    {excerpts.map(({ before, words, after }) => (
      <blockquote key={before + words + after}>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
    ))}
    {excerpts.length === 0 && without !== undefined && <p className="soft">{without}</p>}
  </div>
);

type VersusProps = {
  readonly id: string;
  readonly sides: readonly VersusSide[];
  /** What it is about; a heading, where a link may lead. */
  readonly title?: ReactNode;
  readonly note?: string | undefined;
  readonly acts?: ReactNode;
};

/** What one or two documents say of a thing, each in its own words; side by side on a wide page. */
export const Versus = ({ id, sides, title, note, acts }: VersusProps) => (
  <div className="versus" id={id} tabIndex={-1}>
    {title}
    <div className="sides">
      {sides.map((side, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sides of one finding never move
        <Side key={position} {...side} />
      ))}
    </div>
    {note !== undefined && note !== "" && <p className="soft">{note}</p>}
    {acts}
  </div>
);
