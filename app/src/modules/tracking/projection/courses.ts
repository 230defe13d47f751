import type { Course } from "./course.ts";

/** A course, and its weight before any reading. */
export type WeighedCourse = { readonly course: Course; readonly weight: number };

const LASTING = [0, 0.03, 0.12, 0.4, 1] as const;
const SLOPES = [0.03, 0.15, 0.7, 3, 15] as const;
const RETURNING = { share: 0.3, after: [1.5, 4, 12], lasting: [0.6, 1], slopes: [0.03, 0.15] } as const;
/** The weight of courses with no slope. */
const FLAT = { lasting: 0.4, returning: 0.6 } as const;
/** Spreads of a jump, and what jumps: as much weight together as courses that do not. */
const JUMPS = [4, 20] as const;
const JUMPING = [
  { lasting: 0, slope: 0, weight: 0.5 },
  { lasting: 0.12, slope: 0, weight: 0.15 },
  { lasting: 1, slope: 0, weight: 0.2 },
  { lasting: 0, slope: 0.2, weight: 0.15 },
] as const;

const still: Course = {
  lasting: 0,
  slope: 0,
  memory: Number.POSITIVE_INFINITY,
  renewed: 0,
  returning: Number.POSITIVE_INFINITY,
  jump: 0,
  season: 0,
  waves: 1,
};

/** What may become of a slope over a span of so many steps: it lasts; it is lost and another as wide comes, soon or late; it bends slowly. */
const fates = (span: number): readonly { memory: number; renewed: number }[] => [
  { memory: Number.POSITIVE_INFINITY, renewed: 0 },
  { memory: span / 2, renewed: 1 },
  { memory: span / 8, renewed: 1 },
  { memory: span * 1.5, renewed: 0.3 },
  { memory: span * 1.5, renewed: 0.1 },
];

const sloping = (span: number): WeighedCourse[] =>
  LASTING.flatMap((lasting) => {
    const each = (1 - RETURNING.share) / LASTING.length;
    const sloped = SLOPES.flatMap((slope) =>
      fates(span).map(({ memory, renewed }, _, all) => ({
        course: { ...still, lasting, slope, memory, renewed: renewed * slope },
        weight: (each * (1 - FLAT.lasting)) / (all.length * SLOPES.length),
      })),
    );
    return [{ course: { ...still, lasting }, weight: each * FLAT.lasting }, ...sloped];
  });

const returning = (): WeighedCourse[] =>
  RETURNING.lasting.flatMap((lasting) =>
    RETURNING.after.flatMap((after) => {
      const each = RETURNING.share / (RETURNING.lasting.length * RETURNING.after.length);
      const course = { ...still, lasting, returning: after };
      const sloped = RETURNING.slopes.map((slope) => ({
        course: { ...course, slope },
        weight: (each * (1 - FLAT.returning)) / RETURNING.slopes.length,
      }));
      return [{ course, weight: each * FLAT.returning }, ...sloped];
    }),
  );

/** Every course without a season or a jump, for readings that span so many steps. */
export const plainCourses = (span: number): WeighedCourse[] => [...sloping(span), ...returning()];

/** Courses whose level jumps now and then. */
export const jumpingCourses: readonly WeighedCourse[] = JUMPING.flatMap(({ lasting, slope, weight }) =>
  JUMPS.map((jump) => ({ course: { ...still, lasting, slope, jump }, weight: weight / JUMPS.length })),
);

/** Courses about which a season may turn besides those that readings favour without one. */
export const seasonGrounds: readonly WeighedCourse[] = [
  { course: still, weight: 0.3 },
  { course: { ...still, lasting: 0.12 }, weight: 0.3 },
  { course: { ...still, slope: 0.03 }, weight: 0.1 },
  { course: { ...still, slope: 0.15 }, weight: 0.1 },
];
