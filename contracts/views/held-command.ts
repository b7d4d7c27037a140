/** A command that waits for the yes of a second person. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const heldCommand = z
  .object({ state: z.literal('waitsForSecond'), command: z.string().meta({ description: 'Its id, to answer it by.' }), heldAt: instant() })
  .meta({
    id: 'Held',
    description: 'Stored; it takes effect when another coordinator has said yes.',
    example: { state: 'waitsForSecond', command: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10', heldAt: '2026-12-02T08:00:00.000Z' },
  });
export type HeldCommand = z.output<typeof heldCommand>;

export const waitingCommand = z
  .object({
    command: z.string(),
    name: z.enum(['fundingDecision', 'payment']),
    by: z.string().nullable().meta({ description: 'Person’s id.' }),
    byName: z.string().nullable(),
    heldAt: instant(),
  })
  .meta({ id: 'WaitingCommand', description: 'What waits for the yes of a second coordinator.' });
export type WaitingCommand = z.output<typeof waitingCommand>;
