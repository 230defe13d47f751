import { bareName } from "../bare-name.ts";
import type { LifeParty } from "../life/pact-life.ts";

const ARTICLE = /^(?:l[ae]s? |l['’])/;

/**
 * The parties that a text means by the names it gives them, « La Région » or « la communauté de communes »: the one of that name,
 * else the only one whose name begins so.
 */
export const partiesMeant = (who: readonly string[], parties: readonly Pick<LifeParty, "id" | "name">[]): ReadonlySet<string> =>
  new Set(
    who.flatMap((said) => {
      const name = bareName(said).replace(ARTICLE, "");
      const named = (isSo: (party: string) => boolean) => parties.filter((party) => isSo(bareName(party.name).replace(ARTICLE, "")));
      const [exact] = named((party) => party === name);
      const [first, ...more] = named((party) => party.startsWith(`${name} `));
      const meant = exact ?? (more.length === 0 ? first : undefined);
      return meant ? [meant.id] : [];
    }),
  );
