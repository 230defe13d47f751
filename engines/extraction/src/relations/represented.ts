import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisations.ts";
import { NAME } from "../entities/people.ts";
import { ROLE_HEAD } from "../entities/roles.ts";
import { contains, findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

const HONORIFIC = "(?:M\\.|MM\\.|Mme|Mr|Monsieur|Madame)";
/** « représentée par son président, M. X », « représenté par Madame X, préfète de Y » */
const REPRESENTED = new RegExp(
  `(?:(?:[Rr]eprésentée?s?|[Pp]résidée?) par |(?<=\\p{Ll}, )avec (?=\\p{Lu}))(?:(?:son |sa |le |la )?((?:${ROLE_HEAD})(?: [^,;:.()\\n]{2,60})?),? (?:en exercice,? )?)?(?:${HONORIFIC} )?(${NAME})(?:,? (?:en (?:sa )?qualité de |agissant en qualité de )?(?:son |sa |le |la )?((?:${ROLE_HEAD})(?: (?:de |du |des |d')[^,;:.()\\n]{2,60})?))?`,
  "gu",
);

/** The parties of an agreement, as its opening presents them: each body with who represents it. */
export const findRepresented = (reading: Reading, organisations: readonly OrganisationMention[]): Person[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(REPRESENTED, reading.flat, sentence).flatMap(({ start, end, at }): Person[] => {
      const nameAt = at(2);
      const roleAt = at(1) ?? at(3);
      if (!nameAt) return [];
      const body = organisations.filter((each) => contains(sentence, each) && each.end <= start).at(-1);
      const near = body && start - body.end < 60 ? body : undefined;
      // « avec X » presents who signs for the body just named, and nobody elsewhere.
      if (reading.flat.startsWith("avec ", start) && (!near || start - near.end > 2)) return [];
      const span = { start: near?.start ?? start, end };
      return [
        {
          name: say(reading, nameAt),
          role: roleAt ? say(reading, roleAt) : null,
          organisation: near ? say(reading, near) : null,
          evidence: [span],
          confidence: 0.85,
        },
      ];
    }),
  );
