/** Jäv as it is declared by the one whom it concerns. */
import { z } from 'zod';
import { line, saidText } from './fields.ts';

export const partiality = z
  .strictObject({
    reason: saidText().meta({ description: 'Why the sender is partial, or no longer is.', example: 'Min bror leder projektet.' }),
    withdrawn: z.literal(true).optional().meta({ description: 'Takes back what the sender has declared.', example: true }),
  })
  .meta({ id: 'Partiality', description: 'The sender declares itself partial (jävig) in the case.', example: { reason: 'Min bror leder projektet.' } });
export type PartialityBody = z.output<typeof partiality>;

const unit = () =>
  line().nullable().meta({ description: 'One of the units of the county board in the register; null: none.', example: 'Tillväxt och infrastruktur (ToI)' });

export const partyUnit = z.strictObject({ unit: unit() }).meta({
  id: 'PartyUnit',
  description: 'The county board’s own unit that is itself a party: it leads, is asked to, takes part, or asks for money. Who works there is partial.',
  example: { unit: 'Tillväxt och infrastruktur (ToI)' },
});

export const personUnit = z
  .strictObject({ unit: unit() })
  .meta({ id: 'PersonUnit', description: 'The unit at the county board that somebody works at.', example: { unit: 'Tillväxt och infrastruktur (ToI)' } });
