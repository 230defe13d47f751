/** Offices that people hold (flat text, either case). */
export const ROLE_HEAD =
  "(?:(?:[Vv]ice|[Ss]ous|[Cc]o)[- ])?(?:[Pp]r[ée]sident(?:e|es|s)?|[Pp]r[ée]f[eè]te?s?|[Mm]inistres?|[Dd][ée]put[ée]e?s?|[Ss][ée]nat(?:eur|rice)s?|[Dd]irect(?:eur|rice)s?(?: [Gg][ée]n[ée]rale?| adjointe?| r[ée]gionale?)?|[Dd][ée]l[ée]gu[ée]e?s?)|[Mm]aires?(?:[- ]adjointe?)?|[Cc]onseill[eè]re?s?(?: [Rr][ée]giona(?:le|ux|l)e?s?| [Dd][ée]partementa(?:le|ux|l)e?s?| communautaires?)?|[Ss]ecr[ée]taires? (?:d'[ÉE]tat|[Gg][ée]n[ée]rale?)|[Rr]ect(?:eur|rice)|[Cc]ommissaire|[Cc]harg[ée]e?s? d(?:e|u)|[Pp]remi(?:er|[eè]re) (?:[Mm]inistre|[Aa]djointe?|[Vv]ice-[Pp]r[ée]sidente?)|[Aa]djointe? (?:au|à la) [Mm]aire|[EÉeé]lue? (?:de|du|d')|[Rr]esponsable";

/** First word of a role in a plain text. */
export const ROLE_WORD =
  /\b(?:president|prefet|prefete|ministre|depute|senat|direct(?:eur|rice)|delegue|maire|conseiller|conseillere|secretaire|recteur|rectrice|commissaire|elu|adjoint)/;
