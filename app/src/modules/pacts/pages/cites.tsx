import { Fragment } from "react";
import { Source, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Citation } from "../pact.schema.ts";

/** From a value to the passages it rests on. */
export const Cites = ({ notes, of }: { notes: Notes; of: readonly Citation[] }) => {
  const t = useT();
  return notes.of(of).map(({ kind, number }) => (
    <Fragment key={kind + number}>
      {" "}
      <a className="src" href={`#${kind}-${number}`}>
        {t(kind === "note" ? "pacts.note" : "pacts.sourceRef", { number })}
      </a>
    </Fragment>
  ));
};

/** The sources of a page, each with the passages quoted from it: one element a note. */
export const SourceList = ({ notes }: { notes: Notes }) => {
  const t = useT();
  return notes.sources.map(({ number, source, notes: quoted }) => (
    <div key={source.id} id={`source-${number}`}>
      <p>
        {t("pacts.sources.number", { number })}
        {"\u00a0: "}
        <Source
          title={source.title}
          href={source.url}
          publisher={source.publisher}
          publishedOn={source.publishedOn}
          consultedOn={source.consultedOn}
        />
      </p>
      {quoted.length > 0 && (
        <ol>
          {quoted.map((note) => (
            <li key={note.number} id={`note-${note.number}`} value={note.number}>
              {[note.quote === null ? null : t("pacts.quote", { quote: note.quote }), note.said].filter((text) => text !== null).join(" ")}
            </li>
          ))}
        </ol>
      )}
    </div>
  ));
};
