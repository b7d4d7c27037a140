/** Parts of several views. In a response a field is absent where the caller may not see it. */
import { z } from 'zod';
import { obligationKinds } from '../../workflows/domain/life-state.ts';
import type { DateReason } from '../../workflows/domain/time/date-reason.ts';
import type { Meeting } from '../bodies/fields.ts';

export const instant = () => z.iso.datetime().meta({ description: 'RFC 3339, UTC.', example: '2026-09-30T21:59:59.999Z' });
export const day = () => z.iso.date().meta({ description: 'Day in Sweden.', example: '2026-09-30' });
export const money = () => z.int().meta({ description: 'Whole SEK.', example: 300000 });
export const anyObject = () => z.record(z.string(), z.unknown());

/** An object whose members the OpenAPI document does not list. Responses are written and never parsed, so the compiler checks the type. */
export const objectAs = <T extends object>() => anyObject() as z.ZodType<unknown> as z.ZodType<T>;
/** A text of a closed list in the type, and of an open one in the OpenAPI document, since later versions may add values. */
export const textAs = <T extends string>() => z.string() as z.ZodType<unknown> as z.ZodType<T>;

/** As a read model returns it: complete, where a response leaves out what its reader may not see. */
export type Whole<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

/** A list in pages; every item as its schema says. */
export const listPageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    page: z.int().meta({ description: 'Page, from 1.', example: 1 }),
    limit: z.int().meta({ description: 'Items on a page.', example: 20 }),
    total: z.int().meta({ description: 'Items in all.', example: 1 }),
    more: z.literal(true).optional().meta({ description: 'There are more than `total` says: a search is counted up to 1,000.', example: true }),
  });

export const party = z
  .union([z.object({ organisation: z.string() }), z.object({ role: z.enum(['coordinator', 'referenceGroup', 'steeringGroup']) })])
  .meta({ id: 'Party', description: 'Who owes something: an organisation, or a role.', example: { role: 'coordinator' } });

export const dateReason = objectAs<DateReason>().meta({
  id: 'DateReason',
  description: 'Why a date falls where it does, as data.',
  example: { from: 'periodEnd', base: '2026-06-30', span: { workingDays: 20 }, calendar: 'SE-2026.1' },
});
export const why = () =>
  z.string().meta({
    description: 'Why the date falls where it does, in the caller’s language.',
    example: 'Det är 20 arbetsdagar efter periodens sista dag 30 juni 2026.',
  });
export const obligationKind = z.enum(obligationKinds).meta({ example: 'report' });
export const obligationState = z.enum(['open', 'late', 'met', 'excused', 'void']).meta({ example: 'open' });
export const meetingSaid = objectAs<Meeting>()
  .nullable()
  .meta({ description: 'Meeting and paragraph.', example: { heldOn: '2026-09-15', paragraph: '§ 12' } });
