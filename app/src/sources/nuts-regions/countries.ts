/** Countries that Eurostat cuts into regions: the Union, its neighbours of the free trade area, candidates, and the United Kingdom. */
const COUNTRIES = new Set(
  "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH IS LI NO AL BA GE MD ME MK RS TR UA XK UK".split(
    " ",
  ),
);

/** Whether two letters begin codes of regions of Europe. */
export const isNutsCountry = (letters: string): boolean => COUNTRIES.has(letters);
