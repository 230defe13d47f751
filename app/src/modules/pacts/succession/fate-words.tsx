import { formatDate, useT } from "../../../ui/index.ts";
import { isTerritoryCode, territoryAddress } from "../../territories/index.ts";
import type { Fate, FateSuccessor } from "./fate.ts";

const Names = ({ successors }: { successors: readonly FateSuccessor[] }) => {
  const t = useT();
  const isSplit = successors.length > 1;
  return successors.map(({ name, code, communes }, position) => (
    <span key={name}>
      {position > 0 && (position === successors.length - 1 ? ` ${t("succession.fate.and")} ` : ", ")}
      {code !== null && isTerritoryCode(code) ? <a href={territoryAddress(code)}>{name}</a> : name}
      {isSplit && communes !== null && ` (${t("succession.fate.communes", { count: communes })})`}
    </span>
  ));
};

/** What became of a territory, to follow its name: « n’existe plus depuis le … : ses communes sont aujourd’hui dans … ». */
export const FateWords = ({ fate }: { fate: Fate }) => {
  const t = useT();
  if (fate.kind === "unlisted")
    return t("succession.fate.unlisted", { code: fate.code, first: String(fate.first), last: String(fate.last) });
  const kind = fate.isCommune ? "commune" : "other";
  const gone =
    fate.kind === "told"
      ? t("succession.fate.told", { date: formatDate(fate.day) })
      : fate.lastYear === null
        ? t("succession.fate.gone")
        : t("succession.fate.listed", { next: String(fate.lastYear + 1) });
  if (fate.successors.length === 0) return gone;
  return (
    <>
      {gone}
      {t("succession.fate.holders", { kind })} <Names successors={fate.successors} />
    </>
  );
};

/** The same between brackets, beside a name. */
export const FateNote = ({ fate }: { fate: Fate | null }) =>
  fate && (
    <>
      {" ("}
      <FateWords fate={fate} />)
    </>
  );
