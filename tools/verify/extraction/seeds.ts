import { readdirSync } from "node:fs";
import { join } from "node:path";
import { longText } from "../../bench/long-text.ts";
import { read, root } from "../../files.ts";

const EXAMPLES = "engines/extraction/examples";

/** Every string under a key `text`, however deep. */
const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "text" && typeof inner === "string" ? [inner] : textsIn(inner)));
};

const SCHEMES = [
  "| Action | Montant | Échéance |\n|---|---:|---|\n| Rénover 12 écoles | 1 200 000 € | fin 2027 |\n| **Ouvrir** un [guichet](https://example.org) | 30 k€ | 2026 |",
  "CONTRAT TERRITORIAL DE RELANCE\nENTRE\nL’ÉTAT, REPRÉSENTÉ PAR LE PRÉFET\nET\nLA COMMUNAUTÉ DE COMMUNES DES TROIS VALLONS\nARTICLE 1er – OBJET",
  "Chômage        7,1 %        6,4 %\nEmplois        12 500       13 000\n(source : enquête de 2023)",
];

/** Invented texts: the sample, those of the examples, some laid out as tables and capitals, some long. */
export const seedTexts = (): readonly string[] => [
  read("samples/communique-invente.txt"),
  ...readdirSync(join(root, EXAMPLES)).flatMap((file) => textsIn(JSON.parse(read(`${EXAMPLES}/${file}`)))),
  ...SCHEMES,
  longText(1),
  longText(2),
];
