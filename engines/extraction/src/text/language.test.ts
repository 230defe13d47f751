import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";

describe("the language of a text", () => {
  it.each([
    ["fr", "La Région et les communes ont signé un pacte pour l’emploi dans les vallées."],
    ["de", "Die Region und die Gemeinden haben einen Vertrag für das Land unterzeichnet, der nicht endet und von den Orten ist."],
    ["ar", "وقعت المنطقة والبلديات اتفاقا من أجل التشغيل والتنمية الاقتصادية"],
    ["ru", "Регион и муниципалитеты подписали соглашение о занятости и развитии"],
    ["zh", "大区与各市镇签署了关于就业和经济发展的地方协议，有效期五年，共三个方向。"],
    ["ja", "州と自治体は、雇用と経済発展に関する協定に署名しました。期間は五年です。"],
  ])("is %s", (code, text) => {
    expect(languageOf(text)).toBe(code);
  });

  it("stays French with a name in another script", () => {
    expect(languageOf("La Région a signé avec la ville de Волгоград un pacte pour l’emploi.")).toBe("fr");
  });
});
