/** What a thing that is held does: it starts once it leaves its place, follows the pointer, and is let go. */
type Drag = { readonly start: () => void; readonly follow: (pixels: number) => void; readonly drop: () => void };

type Held = { readonly drag: Drag; readonly from: number; isMoving: boolean };

/** Pixels within which a press is a click. */
const SLACK = 4;

/**
 * Drags along a line with the mouse or a pen; a finger scrolls the page. A press that moves nothing stays a click, Escape ends
 * the drag (what it moved is put back by who listens to that key).
 */
export const onDrag = (grab: (event: PointerEvent) => Drag | null): void => {
  let held: Held | null = null;
  let wasMoved = false;

  document.addEventListener("pointerdown", (event) => {
    wasMoved = false;
    if (event.button !== 0 || event.pointerType === "touch" || event.ctrlKey || event.metaKey) return;
    const drag = grab(event);
    held = drag && { drag, from: event.clientX, isMoving: false };
  });
  // Neither a selection nor the drag of a link's address.
  document.addEventListener("mousedown", (event) => held && event.preventDefault());
  document.addEventListener("pointermove", (event) => {
    if (!held) return;
    const pixels = event.clientX - held.from;
    if (!held.isMoving && Math.abs(pixels) < SLACK) return;
    if (!held.isMoving) {
      held.isMoving = true;
      wasMoved = true;
      if (event.target instanceof Element) event.target.closest("svg")?.setPointerCapture(event.pointerId);
      held.drag.start();
    }
    held.drag.follow(pixels);
  });
  const letGo = (): void => {
    if (held?.isMoving) held.drag.drop();
    held = null;
  };
  document.addEventListener("pointerup", letGo);
  document.addEventListener("pointercancel", letGo);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") held = null;
  });
  document.addEventListener(
    "click",
    (event) => {
      if (!wasMoved) return;
      wasMoved = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
};
