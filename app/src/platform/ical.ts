/** A text as a value of an iCalendar (RFC 5545, 3.3.11). */
export const icalText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

/** A parameter's value in quotes (3.2): it holds neither quotes nor what no keyboard writes. */
export const icalParameter = (text: string): string => `"${text.replaceAll('"', "’").replace(/\p{Cc}+/gu, " ")}"`;

/** Lines of at most 75 bytes, cut between characters (3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (size + bytes > 74) {
      parts.push(part);
      part = "";
      size = 1;
    }
    part += sign;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
};

export type IcalMethod = "PUBLISH" | "REQUEST" | "CANCEL";

/** A whole iCalendar of these components, line by line. `name`: how a calendar program calls it. */
export const icalendar = (method: IcalMethod, name: string | null, components: readonly string[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Levier//FR",
    `METHOD:${method}`,
    ...(name === null ? [] : [`X-WR-CALNAME:${icalText(name)}`]),
    ...components,
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

/** A moment as `20260314T083000Z`. */
export const icalInstant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** What an iCalendar asks of who receives it; null when it says nothing of it. */
export const methodOf = (calendar: string): IcalMethod | null => {
  const [, method] = /^METHOD:(PUBLISH|REQUEST|CANCEL)\r$/m.exec(calendar) ?? [];
  return method === "PUBLISH" || method === "REQUEST" || method === "CANCEL" ? method : null;
};
