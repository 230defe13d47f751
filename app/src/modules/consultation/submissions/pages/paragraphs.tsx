/** A text as it was typed, in paragraphs; nothing in it is a link. */
export const Paragraphs = ({ text }: { text: string }) =>
  text.split("\n\n").map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other name than its place
    <p key={at}>
      {paragraph.split("\n").map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: neither has a line
        <span key={place}>
          {place > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  ));
