/** What is sent when facts of a plan activity are put right. */
import { z } from 'zod';
import { failsWith, failsWithRule } from '../errors/schema-issues.ts';
import { partners, refuseRepeatedPartners, unit } from './assignment.ts';
import { line, refuseRepeats, saidText } from './fields.ts';
import { completion, proposer, refuseRowsTwice } from './proposal.ts';

/** Days are terms and not facts: they move what is owed. */
const { runs: _, comment: __, ...ofProposal } = completion.shape;

export const correction = z
  .strictObject({
    ...ofProposal,
    proposedBy: proposer.optional().meta({
      description:
        'A coordinator’s alone: another organisation in the place of the proposer. The former one’s part in the case, and the links it answers by, end.',
      example: { organisation: 'pitea', contact: { name: 'Kim Berg', email: 'kim@pitea.example' } },
    }),
    ownReference: line(100).nullable().optional().meta({ description: 'What the organisations call it themselves.', example: 'P-2026-14' }),
    partners: partners
      .nullable()
      .optional()
      .meta({ description: 'A coordinator’s alone.', example: [{ organisation: 'ltu-business', role: 'genomförare' }] }),
    unit: unit.nullable().optional().meta({ description: 'A coordinator’s alone: the county board’s unit that follows it.', example: 'ToI' }),
    supportingUnits: z
      .array(unit)
      .max(20)
      .nullable()
      .optional()
      .meta({ description: 'A coordinator’s alone: the county board’s units that support the one that follows it.', example: ['SHS'] }),
    reason: saidText().meta({ description: 'Why it is put right.', example: 'Fel insatsområde angavs i förslaget.' }),
    notify: z
      .boolean()
      .default(true)
      .meta({ description: 'A coordinator’s alone: false where nobody is told by mail. Another proposer is never named in silence.', example: true }),
  })
  .check((context) => {
    refuseRowsTwice(context);
    refuseRepeatedPartners(context, context.value.partners ?? undefined);
    refuseRepeats(
      context,
      context.value.supportingUnits ?? undefined,
      (each) => each,
      (index) => ['supportingUnits', index],
    );
  })
  .refine((value) => Object.keys(value).some((name) => name !== 'reason' && name !== 'notify'), failsWith('nothingCorrected', ['reason']))
  .refine((value) => value.notify || !value.proposedBy, failsWithRule({ code: 'notAllowedWith', params: { choice: 'proposedBy' } }, ['notify']))
  .meta({
    id: 'Correction',
    description: 'What is put right, and why. What is not named stays, within "budget" too; null takes away; a list is replaced whole.',
    example: { focusArea: 'kompetens-arbete', reason: 'Fel insatsområde angavs i förslaget.' },
  });
