import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { findPeriod } from "./period.ts";

/** Another agreement of the kind of the main pact, before or after it. */
type OtherTerm = Span & { readonly relation: "predecessor" | "successor" };

const FORM = "(?:contrat|pacte|plan|poce|crte|ptrte|crsd|charte|convention)";
const EARLIER = new RegExp(
  `\\b(?:premiere? (?:edition|generation) d(?:u|e la|e l'|e ce) ?${FORM}|(?:premier|premiere|precedent|precedente|precedents) ${FORM}s?|${FORM}s? (?:initial|initiale|precedent|precedente|anterieur)|le precedent(?= \\(\\d))\\b(?:(?: [a-z'-]+){0,6} ?\\(\\d{4}[^()]{0,8}\\)|,? (?:signe\\w* |lui |en )[^,.;]{0,30})?`,
  "g",
);
/** « est le premier contrat à être signé » tells a rank, not another contract. */
const RANKS = /(?:\best|etait|sera|constitue|devient|comme|sign\w+) (?:le |la |un |une |leur |son )?(?:tout )?$/;
const RANKED = /^ (?:a|d\w+) (?:etre|avoir|voir|france|la region|la nouvelle|l'hexagone|ce (?:type|genre)|son genre|genre)/;

/** « le premier PTRTE de l'Aube »: the first among those of a place. */
const AMONG = /^(?: \((?!\d)[^()]{3,90}\)|(?: [\p{Ll}'-]+){0,9}?) (?:de l'|du |de la |d'|des |de )\p{Lu}/u;

const YEARS = new RegExp(`\\b${FORM}(?: de [a-z]+)? ((?:19|20)\\d\\d) ?[-–/] ?((?:19|20)\\d\\d)\\b`, "g");

/** Other terms of the main pact, told by their rank or by years that are not its own. */
export const findOtherTerms = (reading: Reading, name: Span): OtherTerm[] => {
  const within = { start: 0, end: reading.bodyEnd };
  const ranked = findAll(EARLIER, reading.plain, within)
    .filter(
      ({ start, end }) =>
        !RANKS.test(reading.plain.slice(Math.max(0, start - 30), start)) &&
        !RANKED.test(reading.plain.slice(end, end + 24)) &&
        !AMONG.test(reading.flat.slice(end, end + 110)),
    )
    .slice(0, 1);
  const [from, to] = (findPeriod(reading)?.value ?? "").split("-").map(Number);
  const head = reading.plain.slice(name.start, name.end).split(/[s ]/)[0] ?? "";
  const dated = findAll(YEARS, reading.plain, within).filter(
    ({ start, groups }) => from && to && Number(groups[1]) !== from && Number(groups[2]) !== to && reading.plain.startsWith(head, start),
  );
  return [
    ...ranked.map(({ start, end }): OtherTerm => ({ start, end, relation: "predecessor" })),
    ...dated.map(
      ({ start, end, groups }): OtherTerm => ({
        start,
        end,
        relation: Number(groups[1]) < (from ?? 0) ? "predecessor" : "successor",
      }),
    ),
  ];
};
