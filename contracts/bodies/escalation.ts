/** The bodies of advice and decisions on a matter that is before RAI or RP. */
import { z } from 'zod';
import { matterKinds } from '../../workflows/domain/life-state.ts';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { lead } from './assignment.ts';
import { day, meeting, organisationId, saidText } from './fields.ts';

export const matter = z
  .strictObject({
    role: z.enum(['referenceGroup', 'steeringGroup']).meta({ description: 'Before whom it is put: who advises, or who decides.', example: 'referenceGroup' }),
    kind: z.enum(matterKinds).meta({ description: 'What it is about.', example: 'question' }),
    question: saidText().meta({ description: 'What is asked. The lead is told of it too.', example: 'Ska aktiviteten öppnas för fler kommuner?' }),
    proposedAnswer: saidText().optional().meta({ description: 'What the county board proposes as the answer.', example: 'Ja, från och med 2027.' }),
  })
  .meta({
    id: 'Matter',
    description: 'A matter that a coordinator puts before a body without any report being late.',
    example: {
      role: 'referenceGroup',
      kind: 'question',
      question: 'Ska aktiviteten öppnas för fler kommuner?',
      proposedAnswer: 'Ja, från och med 2027.',
    },
  });

export const matterWithdrawal = z
  .strictObject({ reason: saidText().meta({ description: 'Told to the body and to the lead.', example: 'Frågan är löst med kommunerna.' }) })
  .meta({ id: 'MatterWithdrawal', description: 'Takes back a matter that was raised by hand.', example: { reason: 'Frågan är löst med kommunerna.' } });

export const advice = z
  .strictObject({
    kind: z.enum(['support', 'contact', 'proposal']).meta({ example: 'support' }),
    text: saidText().meta({ description: 'The advice.', example: 'Länsstyrelsen erbjuder stöd i rapporteringen.' }),
    meeting: meeting.optional().meta({ description: 'Required of a secretary.' }),
  })
  .meta({
    id: 'Advice',
    description: 'The reference group’s advice.',
    example: { kind: 'support', text: 'Länsstyrelsen erbjuder stöd i rapporteringen.', meeting: { heldOn: '2026-09-15', paragraph: '§ 12' } },
  });

const leadOrId = z
  .union([organisationId().transform((organisation) => ({ organisation })), lead], failsWith('notALead'))
  .meta({ description: 'With reassign: the organisation that is asked.', example: { organisation: 'ltu-business' } });

/** Which field each outcome takes; all others are refused with it. */
const fieldOf = { newDate: 'dueOn', reassign: 'lead', pause: 'until', deferred: 'to', referredBack: 'to' } as const;
const needed = ['newDate', 'reassign', 'deferred', 'referredBack'];

export const bodyDecision = z
  .strictObject({
    outcome: z
      .enum(['newDate', 'support', 'reassign', 'pause', 'end', 'deferred', 'referredBack', 'noted'])
      .meta({ description: 'deferred and referredBack leave the matter open.', example: 'newDate' }),
    grounds: saidText().optional().meta({ description: 'The reasons; they or a text are required.', example: 'Aktören har visat att arbetet pågår.' }),
    text: saidText().optional().meta({ description: 'What support is given, or other words.', example: 'Kommunförbundet bistår.' }),
    meeting: meeting.optional().meta({ description: 'Required of a secretary.' }),
    dueOn: day().optional().meta({ description: 'With newDate: the new due day.' }),
    lead: leadOrId.optional(),
    until: day().optional().meta({ description: 'With pause: the day it goes on.' }),
    to: z
      .union([day(), z.enum(['coordinator', 'referenceGroup', 'actor'])], failsWith('neitherDayNorSomebody'))
      .optional()
      .meta({ description: 'With deferred: the day of the next meeting. With referredBack: who is asked.', example: 'referenceGroup' }),
    final: z
      .literal('notOwed')
      .optional()
      .meta({ description: 'With end: neither final report nor evaluation is owed. Without it both are.', example: 'notOwed' }),
    question: saidText().optional().meta({ description: 'With referredBack: what is asked.', example: 'Vilket stöd har erbjudits?' }),
  })
  .check((context) => {
    const decision = context.value;
    if (!decision.grounds && !decision.text) refuse(context, ['grounds'], { code: 'required', params: {} });
    const own: string | undefined = fieldOf[decision.outcome as keyof typeof fieldOf];
    if (own && needed.includes(decision.outcome) && decision[own as 'dueOn'] === undefined)
      refuse(context, [own], { code: 'requiredWith', params: { choice: decision.outcome } });
    for (const field of ['dueOn', 'lead', 'until', 'to'] as const)
      if (field !== own && decision[field] !== undefined) refuse(context, [field], { code: 'notAllowedWith', params: { choice: decision.outcome } });
    if (decision.final && decision.outcome !== 'end') refuse(context, ['final'], { code: 'onlyWith', params: { choice: 'end' } });
    if (decision.question && decision.outcome !== 'referredBack') refuse(context, ['question'], { code: 'onlyWith', params: { choice: 'referredBack' } });
    const asksSomebody = decision.to !== undefined && !/^\d/.test(decision.to);
    if (decision.outcome === 'deferred' && asksSomebody) refuse(context, ['to'], { code: 'dayNeededWithDeferred', params: {} });
    if (decision.outcome === 'referredBack' && decision.to !== undefined && !asksSomebody)
      refuse(context, ['to'], { code: 'somebodyNeededWithReferredBack', params: {} });
  })
  .meta({
    id: 'BodyDecision',
    description: 'The steering group’s decision; it acts on the life by itself.',
    example: { outcome: 'newDate', dueOn: '2026-09-30', grounds: 'Aktören har visat att arbetet pågår.' },
  });
