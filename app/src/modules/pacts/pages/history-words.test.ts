import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { changedWords } from "./history-words.ts";

const t = translator("fr");

it.each([
  ["pact_amount", "kind", "planned", "prévu"],
  ["pact_indicator", "kind", "target", "objectif"],
  ["pact_territory", "kind", "communaute_communes", "Communauté de communes"],
  ["pact_source", "kind", "deliberation", "Délibération"],
  ["pact_linked_contract", "type", "PACTE_ETAT_REGION", "Pacte entre l’État et la Région"],
  ["pact_linked_contract", "relation", "successor", "lui succède"],
  ["pact_linked_contract", "relation", "en complément", "en complément"],
  ["pact", "pactType", "CRTE", "Contrat pour la réussite de la transition écologique"],
  ["pact", "period", "→2031", "jusqu’en\u00a02031"],
  ["pact_action", "stage", "engaged", "engagée"],
])("the history says %s.%s %j in words", (table, column, value, words) => expect(changedWords(t, { table, column }, value)).toBe(words));
