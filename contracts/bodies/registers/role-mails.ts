/** Bodies by which it is said who gets the mails to coordinators and secretaries: who is away and who stands in, and where a unit reads its mails together. */
import { z } from 'zod';
import { failsWith, refuse } from '../../errors/schema-issues.ts';
import { day, emailAddress, line } from '../fields.ts';

export const newAbsence = z
  .strictObject({
    from: day().meta({ description: 'First day away.', example: '2026-12-21' }),
    to: day().meta({ description: 'First day back.', example: '2027-01-07' }),
    deputy: z
      .uuid(failsWith('notAUuid'))
      .nullable()
      .default(null)
      .meta({ description: 'Who gets its mails meanwhile: somebody with the same role; null: the others.', example: null }),
  })
  .check((context) => {
    const { from, to } = context.value;
    if (to <= from) refuse(context, ['to'], { code: 'lastDayNotAfterFirst', params: {} });
  })
  .meta({
    id: 'NewAbsence',
    description: 'Says that a coordinator or secretary is away, and who stands in.',
    example: { from: '2126-12-21', to: '2127-01-07', deputy: null },
  });

export const absenceEnd = z
  .strictObject({ to: day().meta({ description: 'First day back; where that is the first day away or before, it was never away.', example: '2126-07-04' }) })
  .meta({ id: 'AbsenceEnd', description: 'Says that somebody is back earlier.', example: { to: '2126-07-04' } });

export const unitMailbox = z
  .strictObject({
    unit: line().meta({ description: 'One of the units of the county board in the register.', example: 'Landsbygd' }),
    email: emailAddress()
      .nullable()
      .meta({ description: 'Where the unit reads its mails together; null: each gets its own.', example: 'landsbygd@lansstyrelsen.example' }),
  })
  .meta({
    id: 'UnitMailbox',
    description: 'The shared mailbox of a unit: it gets the mails to the coordinators of the unit, in place of each of them.',
    example: { unit: 'Landsbygd', email: 'landsbygd@lansstyrelsen.example' },
  });
