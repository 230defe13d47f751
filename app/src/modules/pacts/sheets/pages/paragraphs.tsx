/** A text with the lines that a person gave it. */
export const Paragraphs = ({ text }: { text: string }) =>
  text.split(/\n+/).map((line, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be worded alike
    <p key={position}>{line}</p>
  ));
