import { useT } from "../../../../ui/index.ts";
import type { FigureChange } from "../figure-change.ts";
import { basisLines, changeWords } from "../figure-lines.ts";
import type { Basis } from "../line.ts";

/** What a line rests on, set small; what changed of it since is said first. */
export const BasisLines = ({ basis, change }: { basis: Basis; change: FigureChange | null }) => {
  const t = useT();
  return (
    <>
      {change !== null && <p className="since">{changeWords(t, change)}</p>}
      <ul className="basis">
        {basisLines(t, basis).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
};
