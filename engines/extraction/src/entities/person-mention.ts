import type { Span } from "@levier/kernel";
import { inLatin } from "../text/latin.ts";
import { type Reading, say } from "../text/reading.ts";
import { ROLE_HEAD } from "./roles.ts";

/** A person named in a text, with the office written beside; spans point at the name alone and at the whole mention. */
export type PersonMention = Span & {
  readonly name: string;
  readonly nameAt: Span;
  readonly role: string | null;
  readonly organisation: string | null;
};

const WORD = "(?:\\p{Lu}[\\p{Ll}]+(?:'\\p{L}\\p{Ll}+)?|\\p{Lu}'\\p{Lu}\\p{Ll}+)";
export const PART = `${WORD}(?:-${WORD}){0,3}`;
/** First name, perhaps a particle, one to three more; a stray space inside a broken word (`Brigitt e`) is allowed. */
export const NAME = `(?<![\\p{L}-])(?!Mmes? |Madame |Monsieur |Messieurs |Mr |Maître |Premi(?:er|ère) |Ministres? |Pr[ée]f[èe]te? |Pr[ée]sidente? |Vice-|Maire |D[ée]put[ée]e? |S[ée]nat(?:eur|rice) )${PART}(?: [a-zé])?(?: (?:de |du |d'|le |la |van |von |De |Le |La )?(?:${PART}|(?:\\p{Lu}')?\\p{Lu}{2,}(?:-\\p{Lu}{2,})*)){1,3}`;

/** « Xxxxx XXXXX »: a name struck out before publication. */
export const isMasked = (name: string): boolean => /^[Xx.…_ '’-]+$|(?:^|[ -])[Xx]{3}/.test(name);

const STOP =
  /\s+(?:ont|a|est|sont|était|étaient|s'est|se|sera|avait|avaient|vient|viennent|y|en présence|ainsi que|devant|aux côtés|explique|déclare|qui|dont|lors)\s|\s+et\s+(?=\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*\s+\p{Lu}\p{Ll})|\s{2,}et\s|(?:\s+et|\s[-–])\s+(?:MM?|Mmes?|Mr|Mgr)(?!\p{L})|\s+et (?:des |les |de ses |ses |du |de la |de l')?(?:\d+ |deux |trois |quatre |cinq |six )?(?=(?:vice-)?président|préfet|maires|élus|ministre|député|sénat)/u;
const NOT_MORE = new RegExp(`,\\s*(?!(?:${ROLE_HEAD})|en charge|chargée? |de l'|de la |du |d'|et )`, "u");
const NEXT_PERSON = inLatin(new RegExp(`,\\s*(?=${NAME}\\s*,)`, "u"));

/** Keeps of what follows a name the part that is still about the office. */
export const roleEnd = (raw: string): number => {
  const cuts = [STOP, NEXT_PERSON, NOT_MORE].map((pattern) => raw.search(pattern)).filter((at) => at > 0);
  return Math.min(raw.length, ...cuts);
};

const HOLDER =
  /^((?:vice-|co-)?pr[ée]sidente?|directeur|directrice|d[ée]l[ée]gu[ée]e?|.* et (?:vice-)?présidente?|.*vice-présidente?) (?:de la |du |de l'|des |d'|de )((?!commission)\S.*)$/iu;

/** « président Région », as captions have it. */
const SHORT_HOLDER =
  /^((?:[Vv]ice-)?[Pp]r[ée]sidente?|[Mm]aire) ((?:[Rr][ée]gion|[Dd][ée]partement|[Aa]gglo\S*|[Mm][ée]tropole|[Cc]onseil|[Cc]ommunaut[ée])(?!\p{L}).*|\p{Lu}\S*(?: \S+){0,4})$/u;

/** Separates the office from the body it is held in: « Présidente » of « Communauté d'agglomération de X ». */
export const splitRole = (role: string): { readonly role: string; readonly organisation: string | null } => {
  const match = HOLDER.exec(role.replace(/[’]/g, "'"));
  const short = match ? null : SHORT_HOLDER.exec(role);
  if (short?.[1] && short[2]) return { role: short[1], organisation: short[2] };
  if (!match?.[1] || !match[2]) return { role, organisation: null };
  const at = role.length - match[2].length;
  return {
    role: role.slice(0, match[1].length),
    organisation: role
      .slice(at)
      .replace(
        /,? (?:vice-|en charge|chargée?|déléguée?s? (?:à|au|aux|en|de|du)(?!\p{L})).*$| et (?:maire|pr[ée]sidente?|d[ée]put|s[ée]nat|conseill).*$/iu,
        "",
      )
      .replace(/,.*$/, "")
      .trim(),
  };
};

const NOT_A_PERSON =
  /^(?:Pr[ée]sidente?|Pr[ée]f[eè]te?|Sous|Vice|Entre|Et|Vu|Article|Conseill[eè]re?|Maire|Directeur|Directrice|Enseignement|Formation|D[ée]veloppement|Innovation|Recherche|Comp[ée]titivité|Num[ée]rique|Economie|[ÉE]conomie|Hôtel|Maison|Place|Espace|Salle|Banque|Caisse|La|Le|Les|Une?|Des|Ce|Cette|Ces|Région|Grand|Communauté|Pays|Conseil|Ville|Pacte|Plan|Contrat|Business|Chambre|Université|Saint|Haute|Pôle|Hauts|Action|Ministère|Mme|Puis|Avec|Pour|Dans|Comité|Union|France|Cohésion|Solidarités|Affaires|Crédit|Agence|Centre|Fonds|Parc|Réseau|Campus|Institut|Office|Métropole|Agglom[ée]ration|Agglo|Vall?|Vallée|Monts?|Portes?|Terres?|Rives?|Côtes?|Cœur|Sources?|Plaine|Forêts?|Lacs?|Nord|Sud|Est|Ouest|Bords?|Deux|Trois)(?!\p{Ll})/u;

/** Whether words in the shape of a name may be one: no office, no body, not struck out. */
export const isPerson = (name: string): boolean => !NOT_A_PERSON.test(name) && !isMasked(name);

/** A person by the places of the name and of the office; null when the name is none. */
export const mentionAt = (reading: Reading, nameAt: Span, roleAt: Span | null): PersonMention | null => {
  const name = say(reading, nameAt).replace(/ (?=[a-zé] )|(?<=\p{L}) (?=[a-zé]$)/gu, "");
  if (!isPerson(name)) return null;
  const raw = roleAt ? say(reading, roleAt) : null;
  const { role, organisation } = raw === null ? { role: null, organisation: null } : splitRole(raw);
  const all = roleAt ? [nameAt, roleAt] : [nameAt];
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
    name: name.replace(/(\p{L}) ([a-zé])(?= )/u, "$1$2"),
    nameAt,
    role,
    organisation,
  };
};
