/** Bodies of the register of delegations. */
import { z } from 'zod';
import { refuse } from '../errors/schema-issues.ts';
import { day, line, sek } from './fields.ts';

export const delegatedActs = ['decision', 'payment'] as const;

export const newDelegation = z
  .strictObject({
    name: line().meta({ description: 'As decisions name it.', example: 'Arbetsordning 4 §' }),
    act: z.enum(delegatedActs).meta({ description: 'To decide on our own money, or to pay it.', example: 'decision' }),
    upToSek: sek().nullable().meta({ description: 'Whole SEK of one decision or payment; null: any sum.', example: 500000 }),
    from: day().meta({ description: 'First day.' }),
    to: day().optional().meta({ description: 'First day without it; until further notice unless given.', example: '2028-01-01' }),
  })
  .check((context) => {
    const { from, to } = context.value;
    if (to !== undefined && to <= from) refuse(context, ['to'], { code: 'lastDayNotAfterFirst', params: {} });
  })
  .meta({
    id: 'NewDelegation',
    description: 'Lets somebody decide on, or pay, our own money up to a sum.',
    example: { name: 'Arbetsordning 4 §', act: 'decision', upToSek: 500000, from: '2026-01-01' },
  });

export const delegationEnd = z
  .strictObject({ to: day().meta({ description: 'First day without it.', example: '2028-01-01' }) })
  .meta({ id: 'DelegationEnd', description: 'When a delegation ends.', example: { to: '2028-01-01' } });
