/**
 * The form of a plan's file. Promises that what has passed can be stored.
 * Fields it does not know are kept as they came: a plan says more than a program foresees.
 */
import { z } from 'zod';
import { hasUnseenCharacter } from '../contracts/bodies/invisible-characters.ts';
import { failsWith } from '../contracts/errors/schema-issues.ts';

const text = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(20_000)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), failsWith('unstorableCharacter'));
/** A name or title: one line, for it ends up in a mail's header. */
const line = () =>
  text()
    .max(300)
    .refine((value) => !/[\p{Cc}\u2028\u2029]/u.test(value), failsWith('notOneLine'))
    .refine((value) => !hasUnseenCharacter(value), failsWith('invisibleCharacter'));
const id = () =>
  z
    .string()
    .max(100)
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, failsWith('notAnId'));
const ids = () => z.array(id());
const day = () => z.iso.date(failsWith('noSuchDay'));

/** Fields of the same thing that the plan does not say, or not so: our reading of it. */
const inferred = z.array(line()).optional();
/** Fields of the same thing for readers of English. */
const english = z.looseObject({}).optional();

const term = z.looseObject({ id: id(), name: line(), inferred, english });
const organisation = z.looseObject({ id: id(), name: line(), kind: line(), partOf: id().optional(), units: z.array(line()).optional(), inferred, english });
const body = z.looseObject({
  id: id(),
  name: line(),
  abbreviation: line().optional(),
  roles: z.array(z.looseObject({ role: z.enum(['referenceGroup', 'steeringGroup']), from: day().optional(), to: day().optional() })),
});
const activity = z.looseObject({
  id: id(),
  title: line(),
  description: text().optional(),
  developmentArea: id(),
  focusArea: id(),
  activityArea: id().nullable().optional(),
  targetGroups: ids().optional(),
  establishmentPhase: line().optional(),
  priority: line().optional(),
  expectedResults: text().optional(),
  goals: ids().optional(),
  responsible: id().nullable().optional(),
  partners: z.array(z.looseObject({ organisation: id(), role: line().optional() })).default([]),
  state: line().optional(),
  recurs: z.literal('yearly').optional(),
  starts: line().optional(),
  group: id().optional(),
  joint: ids().optional(),
  commissionedBy: id().optional(),
  /** Whom the plan says that it is for, in words. */
  forWhom: line().optional(),
  /** It is for people whom none of the plan's target groups covers. */
  outsideTargetGroups: z.boolean().optional(),
  inferred,
  english,
});

export const planFile = z.looseObject({
  plan: z.looseObject({
    id: id(),
    title: line(),
    adoptedOn: day(),
    adoptedBy: id(),
    coordinatedBy: id(),
    /** What case numbers begin with. */
    numberSeries: line().max(12).optional(),
    /** The county, and where it is known an IRI of it. */
    place: z.looseObject({ name: line(), iri: z.url().optional() }).optional(),
    inferred,
    english,
  }),
  bodies: z.array(body),
  developmentAreas: z.array(term),
  focusAreas: z.array(term),
  targetGroups: z.array(term).default([]),
  activityAreas: z.array(term.extend({ developmentArea: id() })).default([]),
  goals: z.array(z.looseObject({ id: id(), measure: line(), inferred, english })).default([]),
  organisations: z.array(organisation),
  activities: z.array(activity),
  groups: z.array(term.extend({ organisations: ids().default([]), ledBy: id().optional() })).default([]),
  /** Other names, by the id of what they name. */
  aliases: z.record(id(), z.array(line())).default({}),
  /** What the plan wants done, by development area. */
  measures: z.record(id(), z.array(line())).default({}),
  /** Where the county stood when the plan was adopted. */
  baselines: z
    .array(
      term.extend({ year: z.int(), value: z.number(), unit: line(), source: line(), precision: z.enum(['over', 'under']).optional(), goal: id().optional() }),
    )
    .default([]),
});

export type PlanFile = z.output<typeof planFile>;
export type FileActivity = PlanFile['activities'][number];
