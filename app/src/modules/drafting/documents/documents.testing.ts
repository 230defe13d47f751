/** Documents made by hand for the tests: a PDF that says what it is given, and one that only draws. */
const pdfOf = (content: string, extra = ""): Uint8Array => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, position) => {
    const at = body.length;
    body += `${position + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R ${extra}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, "latin1"));
};

/** One page; each paragraph is a list of lines, a wider gap between paragraphs. Latin-1 letters only. */
export const pdfWithText = (paragraphs: readonly (readonly string[])[]): Uint8Array => {
  const lines = paragraphs.flatMap((lines) => [...lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`), "0 -16 Td"]);
  return pdfOf(`BT /F1 12 Tf 60 780 Td\n${lines.join("\n")}\nET`);
};

export const pdfWithoutText = (): Uint8Array => pdfOf("0.5 g 50 50 300 400 re f");

/** Says that it is encrypted, with a password nobody gives. */
export const pdfWithPassword = (): Uint8Array =>
  pdfOf(
    "BT ET",
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -44 >> /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] `,
  );
