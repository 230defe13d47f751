import { writeFileSync } from "node:fs";
import { AlignmentType, BorderStyle, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * Writes `app/assets/papers/document.docx`, the template of every DOCX, as it was at first: `npm run template`. It is then a
 * document like any other, which an official opens to change a style, the footer or a logo.
 */
const INK = "1A1A1A";
const SOFT = "595959";
const [SERIF, SANS] = ["Source Serif 4", "Public Sans"];

const headingStyle = (level: 1 | 2 | 3, size: number) => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run: { font: SERIF, size, bold: true, color: INK },
  paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, outlineLevel: level - 1 },
});

const small = (id: string, name: string) => ({
  id,
  name,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run: { size: 17, color: SOFT },
  paragraph: { spacing: { before: 60, after: 120 } },
});

const template = new Document({
  title: "Levier",
  creator: "Levier",
  styles: {
    default: {
      document: { run: { font: SANS, size: 20, color: INK, language: { value: "fr-FR" } }, paragraph: { spacing: { after: 100 } } },
    },
    paragraphStyles: [
      { id: "Title", name: "Title", basedOn: "Normal", next: "Subtitle", quickFormat: true, run: { font: SERIF, size: 44, bold: true } },
      { id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 24, color: SOFT } },
      headingStyle(1, 36),
      headingStyle(2, 30),
      headingStyle(3, 24),
      small("Caption", "caption"),
      small("Note", "note"),
      {
        id: "ListBullet",
        name: "List Bullet",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { numbering: { reference: "bullets", level: 0 }, spacing: { after: 60 } },
      },
    ],
  },
  numbering: {
    config: [
      {
        reference: "bullets",
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: "•",
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 400, hanging: 260 } } },
          },
        ],
      },
    ],
  },
  sections: [
    {
      properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              tabStops: [{ type: TabStopType.RIGHT, position: 9638 }],
              border: { top: { style: BorderStyle.SINGLE, size: 4, color: SOFT, space: 4 } },
              children: [
                new TextRun({ children: ["Levier", new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16, color: SOFT }),
              ],
            }),
          ],
        }),
      },
      children: [new Paragraph("{{document}}")],
    },
  ],
});

const line = (side: string, size: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
const rules = `<w:tblBorders>${line("bottom", 4, "8C8C8C")}${line("insideH", 4, "8C8C8C")}</w:tblBorders>`;
const room = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';
const header = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${line("bottom", 8, INK)}</w:tcBorders></w:tcPr></w:tblStylePr>`;
/** The library writes no style of tables. */
const tableStyle = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr><w:tblPr>${rules}${room}</w:tblPr>${header}</w:style>`;

const files = unzipSync(await Packer.toBuffer(template));
const styles = strFromU8(files["word/styles.xml"] ?? new Uint8Array());
files["word/styles.xml"] = strToU8(styles.replace("</w:styles>", `${tableStyle}</w:styles>`));
writeFileSync(new URL("../../../assets/papers/document.docx", import.meta.url), zipSync(files));
