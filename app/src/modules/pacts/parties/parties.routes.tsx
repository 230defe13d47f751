import { dayInParis } from "@levier/kernel";
import type { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { type Asked, type Desk, deskRoutes } from "../desk.tsx";
import { lifeOf } from "../life/life.repository.ts";
import { loadPact } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { publicContent } from "../public-content.ts";
import { frameOf } from "./pact-frame.ts";
import { committeesOf, profilesOf } from "./parties.repository.ts";
import { PartiesPage } from "./parties-page.tsx";
import { partiesError, partiesFault } from "./parties-words.ts";
import { publicProfile } from "./party-profile.ts";
import { readCommittee, readFrame, readProfile } from "./read-parties.ts";
import { removeCommittee, writeCommittee, writeFrame, writeProfile } from "./write-parties.ts";

/** Who the parties are and what they do, the bodies that steer the pact, its edition and its ambition. */
export const partiesRoutes = (needs: Pacts): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const keepCommittee = async ({ head, leads }: Desk, { typed, writing }: Asked, id: string | null): Promise<FormError | null> => {
    if (!leads) return { field: "acts", message: t("bonds.forbiddenPact") };
    const read = readCommittee(typed);
    if (!read.ok) return partiesFault(t, read.error);
    const about = { pactId: head.id, newId: platform.newId, was: typed["was"] ?? "" };
    const done = await platform.write(writing("pact.committee"), (write) => writeCommittee(write, { ...about, id, fields: read.value }));
    return done.ok ? null : partiesError(t, done.error);
  };

  return deskRoutes(needs, "/parties", {
    forbidden: t("bonds.forbidden"),
    may: ({ speaksFor, leads }) => leads || speaksFor.size > 0,
    show: async ({ head, leads, speaksFor, viewer }, said) => {
      const life = await lifeOf(sql, head.tenantId, head.id);
      const stored = await loadPact(sql, head);
      const content = publicContent(stored);
      const profiles = await profilesOf(sql, head.tenantId, head.id);
      const isMember = viewer !== null && viewer.tenant === head.tenantId;
      return (
        <PartiesPage
          slug={head.slug}
          title={head.title}
          frame={frameOf(head)}
          profiles={isMember ? profiles : profiles.map(publicProfile)}
          life={life}
          committees={await committeesOf(sql, head.tenantId, head.id)}
          told={stored.rows.governance.map((row) => ({ id: String(row["id"]), name: String(row["body"]) }))}
          content={content}
          leads={leads}
          speaksFor={speaksFor}
          today={dayInParis(platform.clock())}
          said={said}
        />
      );
    },
    acts: {
      profile: async ({ head, speaksFor }, { typed, writing }) => {
        const read = readProfile(typed);
        if (!read.ok) return partiesFault(t, read.error);
        const about = { pactId: head.id, was: typed["was"] ?? "", id: typed["id"] ?? "", speaksFor };
        const done = await platform.write(writing("pact.party"), (write) => writeProfile(write, { ...about, fields: read.value }));
        return done.ok ? null : partiesError(t, done.error);
      },
      committee: (desk, asked) => keepCommittee(desk, asked, asked.typed["id"] ? asked.typed["id"] : null),
      remove: async ({ head, leads }, { typed, writing }) => {
        if (!leads) return { field: "acts", message: t("bonds.forbiddenPact") };
        const done = await platform.write(writing("pact.committee.remove"), (write) =>
          removeCommittee(write, { pactId: head.id, was: typed["was"] ?? "", id: typed["id"] ?? "" }),
        );
        return done.ok ? null : partiesError(t, done.error);
      },
      frame: async ({ head, leads }, { typed, writing }) => {
        if (!leads) return { field: "acts", message: t("bonds.forbiddenPact") };
        const read = readFrame(typed);
        if (!read.ok) return partiesFault(t, read.error);
        const done = await platform.write(writing("pact.frame"), (write) =>
          writeFrame(write, { pactId: head.id, was: typed["was"] ?? "", fields: read.value }),
        );
        return done.ok ? null : partiesError(t, done.error);
      },
    },
  });
};
