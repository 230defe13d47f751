import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { bodyOf } from "./party.ts";

/** « Entre la Région X et la Communauté Y, il est convenu ce qui suit »: the head of an agreement, on a line or on several. */
const OPENING = /^ *entre(?: les soussignee?s| les parties)?(?= ?:| |$)/gm;
const CLOSING = /\b(?:il (?:est|a ete) (?:convenu|arrete|expose|decide)|ont convenu|conviennent|est (?:conclue?|passee?))/g;
/** Where the clauses of an agreement begin: no head goes on beyond. */
const BODY = /^ *(?:article|preambule)\b/m;
/** How far below its opening a head ends: addresses, numbers and who acts stand between. */
const REACH = 2500;

/** The heads of agreements, each from the first « entre » after the head before to what closes it. */
const headsOf = ({ plain, bodyEnd }: Reading): Span[] => {
  const within = { start: 0, end: bodyEnd };
  const openings = findAll(OPENING, plain, within);
  let next = 0;
  return findAll(CLOSING, plain, within).flatMap((closing): Span[] => {
    while (next < openings.length && (openings[next]?.start ?? 0) < closing.start - REACH) next++;
    const opening = openings[next];
    if (!opening || opening.end > closing.start) return [];
    while (next < openings.length && (openings[next]?.start ?? 0) < closing.start) next++;
    return BODY.test(plain.slice(opening.end, closing.start)) ? [] : [{ start: opening.start, end: closing.start }];
  });
};

/** A party opens a clause: the line, the list, or what « et » and « d'autre part » lead to. */
const OPENS = /(?:^|[,;:\n•-]|\bentre|\bet) *(?:et *)?(?:d'une part,? *|d'autre part,? *)?(?:l'|la |le |les )?$/;

/** The bodies between which an agreement sets out that it is made, whoever acts for them. */
export const partiesSetOut = (reading: Reading, organisations: readonly OrganisationMention[]): Person[] => {
  const placed = spanSet(organisations);
  return headsOf(reading).flatMap((head) =>
    placed
      .meeting(head)
      .filter((each) => each.start >= head.start && OPENS.test(reading.plain.slice(Math.max(head.start, each.start - 30), each.start)))
      .map((each) => bodyOf(reading, each, 0.75)),
  );
};
