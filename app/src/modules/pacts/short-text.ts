/** The text, cut with an ellipsis where it is longer than `most` characters. */
export const shortText = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
