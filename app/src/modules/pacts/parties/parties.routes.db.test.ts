import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { committeesOf, profilesOf } from "./parties.repository.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const content = smallPact({
  governance: [{ body: "Comité de pilotage du val", ...cited }],
  territories: [{ name: "Communauté de communes du Val", kind: "communaute_communes", code: "epci-200012342", ...cited }],
  signatories: [{ name: "Ada Inventée", role: "présidente", organisation: "Communauté de communes du Val", ...cited }],
});
const opened = async () => {
  const pact = await followedPact(pacts, content);
  return { ...pact, address: `/pacts/${pact.slug}/parties` };
};
/** The stamp that the form of something holds, as the page gave it. */
const stampIn = (page: string, form: string): string => {
  const hidden = page.slice(page.indexOf(`name="form" value="${form}"`));
  return /name="was" value="([0-9a-f]*)"/.exec(hidden)?.[1] ?? "";
};

describe("the parties of a pact", () => {
  it("are told whole: the public reads neither an agent's name nor how to reach anyone", async () => {
    const { address, slug, id, town } = await opened();
    const page = (await read(address)).text;
    expect(page).toContain("Ce que le texte dit déjà est proposé.");
    expect(page).toContain("Ada Inventée");
    expect(page).toContain("200012342");
    const fields = {
      ...{ form: town, act: "profile", id: town, was: stampIn(page, town), kind: "epci", siren: "552 100 554", "role-owner": "yes" },
      ...{ politicalName: "Ada Inventée", politicalFunction: "présidente", politicalContact: "ada@val.example" },
      ...{ technicalName: "Basile Fictif", technicalFunction: "chargé de mission", technicalContact: "06 00 00 00 00" },
      ...{ sinceOn: "2026-01-05", untilOn: "2031-12-31" },
    };
    expect((await send(address, fields)).status).toBe(303);
    const members = (await read(address)).text;
    for (const words of ["Basile Fictif", "06 00 00 00 00", "ada@val.example", "SIREN 552 100 554", "maître d’ouvrage"])
      expect(members).toContain(words);
    expect(members).toContain("depuis le 5 janvier 2026, jusqu’au 31 décembre 2031");
    const elsewhere: Viewer = { ...pilot, tenant: "autre-espace" };
    const strangers = [null, elsewhere];
    for (const viewer of strangers)
      for (const seen of [address, `/pacts/${slug}/history`, `/pacts/${slug}`, `/api/v1/pacts/${slug}/history`]) {
        const { text } = await read(seen, viewer);
        expect(text).not.toMatch(/Basile Fictif|06 00 00 00 00|ada@val\.example/);
      }
    expect((await read(address, null)).text).toContain("Ada Inventée, présidente");
    expect((await read(`/pacts/${slug}/history`, null)).text).toContain("maître d’ouvrage");
    expect(await profilesOf(pacts.platform.database.sql, pilot.tenant, id)).toMatchObject([{}, { roles: ["owner"] }, {}]);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("refuses a SIREN that does not check or is another's, an end before its beginning, and the second of two hands", async () => {
    const { address, region, town } = await opened();
    const page = (await read(address)).text;
    const base = { form: town, act: "profile", id: town, was: stampIn(page, town) };
    const wrong = await send(address, { ...base, siren: "552 100 555", politicalName: "Ada Inventée" });
    expect([wrong.status, wrong.text.includes("« 552 100 555 », qui n’est pas utilisable")]).toEqual([422, true]);
    expect(wrong.text).toContain('value="Ada Inventée"');
    const odd = await send(address, { ...base, sinceOn: "2027-01-01", untilOn: "2026-01-01" });
    expect([odd.status, odd.text.includes("La fin vient après le début")]).toEqual([422, true]);
    expect((await send(address, { ...base, siren: "552100554" })).status).toBe(303);
    const late = await send(address, { ...base, kind: "commune" });
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/On y lit maintenant : Nature \(vide\)\s; SIREN «\s552100554\s»\./);
    const roles = { ...base, was: stampIn((await read(address)).text, town), siren: "552100554" };
    expect((await send(address, { ...roles, "role-owner": "yes", "role-financer": "yes", sinceOn: "2026-01-05" })).status).toBe(303);
    expect((await send(address, roles)).text).toMatch(
      /On y lit maintenant : Rôles dans ce pacte «\smaître d’ouvrage, financeur\s»\s; Partie depuis le «\s5\sjanvier 2026\s»\./,
    );
    const twice = await send(address, { form: region, act: "profile", id: region, was: stampIn(page, region), siren: "552100554" });
    expect([twice.status, twice.text.includes("déjà celui de Communauté de communes du Val")]).toEqual([422, true]);
    expect((await send(address, { ...base, kind: "epci" }, { ...pilot, role: "reader" })).status).toBe(403);
  });
});

describe("the bodies that steer a pact", () => {
  it("are followed from the text, with their meetings in order, and taken away", async () => {
    const { id, address } = await opened();
    const page = (await read(address)).text;
    const [told = ""] = /told-[0-9a-f-]{36}/.exec(page) ?? [];
    const fields = { form: told, act: "committee", id: "", was: "", toldId: told.slice(5), name: "Comité de pilotage du val" };
    const bad = await send(address, { ...fields, kind: "steering", metOn: "14/03/2025\n31/02/2026" });
    expect([bad.status, bad.text.includes("« 31/02/2026 », qui n’est pas utilisable")]).toEqual([422, true]);
    const far = await send(address, { ...fields, kind: "steering", metOn: "14/03/2925" });
    expect([far.status, far.text.includes("« 14/03/2925 », qui n’est pas utilisable")]).toEqual([422, true]);
    const good = { ...fields, kind: "steering", chair: "le président de la Région", metOn: "2026-12-01\n14/03/2025\n2026-01-20" };
    expect((await send(address, good)).status).toBe(303);
    const after = (await read(address, null)).text;
    expect(after).toContain("2 réunions, la dernière le 20 janvier 2026, prochaine réunion le 1er décembre 2026");
    expect(after).not.toContain("non suivies");
    const again = await send(address, { ...good, form: "committee", toldId: "" });
    expect([again.status, again.text.includes("est déjà suivie")]).toEqual([422, true]);
    const [committee] = await committeesOf(pacts.platform.database.sql, pilot.tenant, id);
    expect(committee).toMatchObject({ toldId: told.slice(5), metOn: ["2025-03-14", "2026-01-20", "2026-12-01"] });
    const { id: own = "" } = committee ?? {};
    const seen = (await read(address)).text;
    const change = { ...good, form: own, id: own, was: stampIn(seen, own), toldId: told.slice(5) };
    expect((await send(address, { ...change, kind: "bureau", metOn: "2026-01-20" })).status).toBe(303);
    expect((await send(address, { ...change, chair: "" })).text).toMatch(
      /On y lit maintenant : Nature «\sbureau exécutif\s»\s; Présidée par «\sle président de la Région\s»\s; Dates des réunions[^«]*«\s20\sjanvier 2026\s»\./,
    );
    const removal = { form: "committees", act: "remove", id: own };
    const stale = await send(address, { ...removal, was: stampIn(seen, own) });
    expect([stale.status, stale.text.includes("Nom de l’instance «")]).toEqual([422, true]);
    expect((await send(address, { ...removal, was: stampIn((await read(address)).text, own) })).status).toBe(303);
    expect(await committeesOf(pacts.platform.database.sql, pilot.tenant, id)).toEqual([]);
  });
});

describe("the frame of a pact", () => {
  it("tells its edition, its ambition and its protocol, a document with its day", async () => {
    const { address, slug } = await opened();
    const was = stampIn((await read(address)).text, "frame");
    const frame = { form: "frame", act: "frame", was, edition: "acte 2", ambition: "Un val où l’on reste travailler." };
    const undated = await send(address, { ...frame, protocolTitle: "Protocole du val" });
    expect([undated.status, undated.text.includes("Un protocole se désigne par sa date.")]).toEqual([422, true]);
    expect((await send(address, { ...frame, protocolTitle: "Protocole du val", protocolOn: "2025-06-30" })).status).toBe(303);
    const { text } = await read(address, null);
    for (const words of ["acte 2", "Un val où l’on reste travailler.", "Protocole du val, 30 juin 2025"]) expect(text).toContain(words);
    expect((await read(`/pacts/${slug}/history`, null)).text).toContain("30 juin 2025");
    expect((await send(address, { ...frame, edition: "acte 3" })).text).toContain("On y lit maintenant");
  });
});
