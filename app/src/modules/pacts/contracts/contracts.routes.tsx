import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { faultError } from "../commitments/bonds-words.ts";
import { deskRoutes } from "../desk.tsx";
import type { Pacts } from "../ports.ts";
import { around } from "./contract-graph.ts";
import { contractsAround, plannedLines } from "./contracts.repository.ts";
import { ContractsPage } from "./contracts-page.tsx";
import { countOnce } from "./count-once.ts";
import { readContract, readEnd } from "./read-contract.ts";
import { addContract, type ChangedDay, type ContractRefusal, removeContract, writeEnd } from "./write-contracts.ts";

/** The contracts around a pact: a list, a drawing, their ends, and their money counted once. */
export const contractsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const errorOf = (refusal: ContractRefusal | ChangedDay): FormError => {
    if (refusal.code === "contract-cycle")
      return { field: "relation", message: t("bonds.refusal.contract-cycle", { names: refusal.names.join(" → ") }) };
    if (refusal.code === "end-changed")
      return {
        field: "endsOn",
        message: t("bonds.refusal.end-changed", { now: refusal.now === null ? t("bonds.contracts.noEnd") : formatDate(refusal.now) }),
      };
    const isAbout = refusal.code === "itself" || refusal.code === "already-tied" || refusal.code === "unknown-pact";
    return { field: isAbout ? "otherPactId" : "acts", message: t(`bonds.refusal.${refusal.code}`) };
  };

  return deskRoutes(needs, "/contracts", {
    forbidden: t("bonds.forbiddenPact"),
    may: ({ leads }) => leads,
    show: async ({ head, leads }, said) => {
      const { pacts, contracts, graph } = await contractsAround(sql, head.tenantId, head.id);
      const near = around(graph, head.id);
      const ids = near.nodes.flatMap(({ id, slug }) => (slug === null ? [] : id));
      return (
        <ContractsPage
          pactId={head.id}
          slug={head.slug}
          title={head.title}
          graph={near}
          own={contracts.filter(({ pactId }) => pactId === head.id)}
          pacts={pacts}
          endsOn={head.endsOn}
          counting={countOnce(await plannedLines(sql, head.tenantId, ids, pacts), new Set(ids))}
          today={dayInParis(platform.clock())}
          mayWrite={leads}
          said={said}
        />
      );
    },
    acts: {
      add: async ({ head }, { typed, writing }) => {
        const read = readContract(typed);
        if (!read.ok) return faultError(t, read.error);
        const done = await platform.write(writing("pact.contract"), (write) =>
          addContract(write, { pactId: head.id, newId: platform.newId, fields: read.value }),
        );
        return done.ok ? null : errorOf(done.error);
      },
      remove: async ({ head }, { typed, writing }) => {
        const done = await platform.write(writing("pact.contract.remove"), (write) =>
          removeContract(write, { pactId: head.id, id: typed["id"] ?? "" }),
        );
        return done.ok ? null : errorOf(done.error);
      },
      end: async ({ head }, { typed, writing }) => {
        const read = readEnd(typed);
        if (!read.ok) return faultError(t, read.error);
        const done = await platform.write(writing("pact.end"), (write) =>
          writeEnd(write, { pactId: head.id, ...read.value, was: typed["was"] ?? "" }),
        );
        return done.ok ? null : errorOf(done.error);
      },
    },
  });
};
