import type { Span } from "@levier/kernel";
import { type DateMention, findDates } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const MINUTE = /\bdeliberations? (?:n ?[°o]|du conseil)|registre des deliberations|apres en avoir delibere/g;
const SESSION = /\b(?:seance|reunion|session)(?: \w+)? (?:du|tenue le|de) $/;
const DECIDES =
  /^(?:-|•)? ?(?:approuve|adopte|valide)\b|\bdecide (?:d'|de )?(?:approuver|adopter|valider)|\bobjet ?: (?:approbation|adoption|validation|signature)/gm;
const BODY =
  /\bconseil (?:communautaire|municipal|metropolitain|departemental|regional)|assemblee departementale|commission permanente|comite syndical/g;
const UNANIMOUS = /a l'unanimite/g;

export type Session = { readonly date: DateMention; readonly body: Span; readonly unanimous: boolean };

/** The session a minute of a deliberation tells: its date stands in the heading, what it decides far below. */
export const findSession = (reading: Reading): Session | null => {
  const within = { start: 0, end: reading.bodyEnd };
  if (findAll(MINUTE, reading.plain, within).length === 0 || findAll(DECIDES, reading.plain, within).length === 0) return null;
  const date = findDates(reading.plain).find(({ start, end }) => {
    const lead = reading.plain.slice(Math.max(0, start - 30), start) + (reading.plain.slice(start, end).startsWith("du ") ? "du " : "");
    return SESSION.test(lead);
  });
  const [body] = findAll(BODY, reading.plain, within);
  if (!date || !body) return null;
  return { date, body: { start: body.start, end: body.end }, unanimous: findAll(UNANIMOUS, reading.plain, within).length > 0 };
};
