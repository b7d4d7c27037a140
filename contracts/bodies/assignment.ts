/** Who carries a plan activity: the assignment, the lead's answer, a handover. */
import { z } from 'zod';
import { failsWithRule, refuse } from '../errors/schema-issues.ts';
import { contact, day, entry, line, organisationId, refuseRepeats, refuseSilentUndoing, text } from './fields.ts';

/** An organisation asked to take the lead, and who answers for it. */
export const lead = z.strictObject({ organisation: organisationId(), contact: contact.optional() }).meta({
  id: 'Lead',
  description: 'The organisation asked to take the lead, and its contact person.',
  example: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'actor@ltu.example' } },
});

/** Who else takes part, each with a role or none. */
export const partners = z.array(z.strictObject({ organisation: organisationId(), role: line().optional().meta({ example: 'genomförare' }) })).max(100);
/** A partner takes part once, whatever its roles. */
export const refuseRepeatedPartners = (context: z.core.ParsePayload, listed: { organisation: string }[] | undefined): void =>
  refuseRepeats(
    context,
    listed,
    (partner) => partner.organisation,
    (index) => ['partners', index, 'organisation'],
  );
/** The county board's unit that follows a plan activity. */
export const unit = line();

export const assignment = z
  .strictObject({
    lead,
    partners: partners.default([]).meta({ example: [{ organisation: 'ltu-business', role: 'genomförare' }] }),
    unit: unit.optional().meta({ description: 'The county board’s unit that follows it.', example: 'Tillväxt och infrastruktur (ToI)' }),
  })
  .check((context) => {
    for (const [index, partner] of context.value.partners.entries())
      if (partner.organisation === context.value.lead.organisation) refuse(context, ['partners', index, 'organisation'], { code: 'leadIsPartner', params: {} });
    refuseRepeatedPartners(context, context.value.partners);
  })
  .meta({
    id: 'Assignment',
    description: 'Asks an organisation to take the lead.',
    example: {
      lead: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'actor@ltu.example' } },
      partners: [{ organisation: 'ltu-business', role: 'genomförare' }],
    },
  });

export const assignmentAnswer = z
  .strictObject({
    answer: z.enum(['accepted', 'declined', 'needsDecision', 'cancelled', 'enteredInError']).meta({
      description:
        'needsDecision: the board or committee meets first. cancelled: a coordinator asks them no more. enteredInError: a coordinator says that the answer that stands was never given.',
      example: 'accepted',
    }),
    reason: text().optional().meta({ example: 'Nämnden sammanträder den 12 mars.' }),
    until: day().optional().meta({ description: 'With needsDecision: the day of the answer.' }),
    ...entry,
  })
  .refine((value) => !value.until || value.answer === 'needsDecision', failsWithRule({ code: 'onlyWith', params: { choice: 'needsDecision' } }, ['until']))
  .check((context) => refuseSilentUndoing(context, context.value.answer === 'enteredInError' ? 'enteredInError' : undefined, context.value.reason))
  .meta({ id: 'AssignmentAnswer', description: 'The asked organisation’s answer.', example: { answer: 'accepted' } });

export const handover = z
  .strictObject({
    lead: lead.optional().meta({ description: 'Absent: a coordinator finds one.' }),
    reason: text().optional().meta({ example: 'Verksamheten flyttar.' }),
  })
  .meta({
    id: 'Handover',
    description: 'Another lead is asked; the present one stays until it accepts.',
    example: { lead: { organisation: 'ltu-business' }, reason: 'Verksamheten flyttar.' },
  });
