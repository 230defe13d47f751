/** Documents made by hand for the tests: PDFs that say what they are given, and one that only draws. */
const pdfOf = (contents: readonly string[], { trailer = "", page = "" } = {}): Uint8Array => {
  const objectOf = (at: number): number => 4 + 2 * at;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${contents.map((_, at) => `${objectOf(at)} 0 R`).join(" ")}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objectOf(at) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> ${page}>>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, position) => {
    const at = body.length;
    body += `${position + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const size = objects.length + 1;
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, "latin1"));
};

const said = (text: string): string => `(${text.replace(/[()\\]/g, "\\$&")}) Tj`;

export type Placed = readonly [left: number, y: number, text: string, size?: number];

/**
 * Pages of words put at points from the left and the foot, in the order given, in letters of 11 points unless told; what is
 * `drawn` besides, and how pages are turned. Latin-1 letters only.
 */
export const pdfWithPlaced = (pages: readonly (readonly Placed[])[], { drawn = "", page = "" } = {}): Uint8Array =>
  pdfOf(
    pages.map((placed) => {
      const words = placed.map(([left, y, text, size = 11]) => `/F1 ${size} Tf 1 0 0 1 ${left} ${y} Tm ${said(text)}`);
      return `${drawn}\nBT\n${words.join("\n")}\nET`;
    }),
    { page },
  );

/** One page; each paragraph is a list of lines, a wider gap between paragraphs. Latin-1 letters only. */
export const pdfWithText = (paragraphs: readonly (readonly string[])[]): Uint8Array => {
  const lines = paragraphs.flatMap((lines) => [...lines.map((line) => `${said(line)} 0 -14 Td`), "0 -16 Td"]);
  return pdfOf([`BT /F1 12 Tf 60 780 Td\n${lines.join("\n")}\nET`]);
};

export const pdfWithoutText = (): Uint8Array => pdfOf(["0.5 g 50 50 300 400 re f"]);

/** Says that it is encrypted, with a password nobody gives. */
export const pdfWithPassword = (): Uint8Array =>
  pdfOf(["BT ET"], {
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -44 >> /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] `,
  });
