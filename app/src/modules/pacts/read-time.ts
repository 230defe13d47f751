/** `9:30`, « 9 h 30 », « 14h » → `09:30`, `14:00`; null for any other text. */
export const readTime = (text: string): string | null => {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})\s*[:hH]\s*(\d{2})?$/.exec(text.trim()) ?? [];
  return hours === "" || Number(hours) > 23 || Number(minutes) > 59 ? null : `${hours.padStart(2, "0")}:${minutes}`;
};
