import { AccessibilityPage } from "../accessibility-page.tsx";
import { plainPage } from "../page-context.tsx";
import { renderPage } from "../render.tsx";
import { FormGallery, PactGallery, ReviewGallery } from "./gallery.tsx";

/** The gallery as documents, by name. */
export const galleryPages = (): Readonly<Record<"pact" | "review" | "form" | "accessibility", string>> => ({
  pact: renderPage(plainPage({ path: "/pacts/val-d-orne?page=3" }), <PactGallery />),
  review: renderPage(
    plainPage({ path: "/drafts/1", csrf: "token", viewer: { name: "Claire Aubry", space: "Grand Est" } }),
    <ReviewGallery />,
  ),
  accessibility: renderPage(plainPage({ path: "/accessibility" }), <AccessibilityPage />),
  form: renderPage(
    plainPage({ path: "/drafts/new", csrf: "token", viewer: { name: "Claire Aubry", space: "Grand Est" } }),
    <FormGallery />,
  ),
});
