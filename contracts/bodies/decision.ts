/** Decisions on the plan and on money: what the county board decides, what other funders answer, what is paid. */
import { z } from 'zod';
import { failsWith, failsWithRule, refuse, unlessMissing } from '../errors/schema-issues.ts';
import { day, line, meeting, organisationId, periodName, refuseRepeats, saidText, sek } from './fields.ts';

const grantOutcome = z.enum(['approved', 'pending', 'rejected']).meta({ description: 'The funder’s word; pending until it has come.', example: 'approved' });
const aboveAskedReason = () =>
  saidText(2000).optional().meta({
    description: 'Why more is granted than was asked, or than the ceiling of the follow-up rules; without it that is refused.',
    example: 'Fler deltagare än beräknat.',
  });
const reference = () => line(100).optional().meta({ description: 'The funder’s own reference.', example: 'A-2026-17' });

const grantItem = z.strictObject({
  funder: organisationId(),
  outcome: grantOutcome.default('approved'),
  amountSek: sek(),
  source: line().optional().meta({ description: 'Funding source: the appropriation or programme.', example: '§ 37 a-medel' }),
  reference: reference(),
});
export const release = z
  .union([z.strictObject({ period: periodName() }), z.strictObject({ on: day() })], {
    error: unlessMissing('notARelease'),
  })
  .meta({ description: 'Released by the approved report for a period, or on a day.', example: { period: '2026-H1' } });
const instalment = z.strictObject({ amountSek: sek(1).meta({ example: 150000 }), release });

export const fundingDecision = z
  .strictObject({
    outcome: z
      .enum(['approved', 'approvedInPart', 'rejected', 'sentBack', 'noFundingNeeded'])
      .meta({ description: 'About the plan and the county board’s own money; rejected: not taken into the plan.', example: 'approvedInPart' }),
    grants: z
      .array(grantItem)
      .max(50)
      .default([])
      .meta({ example: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300000 }] }),
    conditions: z
      .array(saidText(2000))
      .max(50)
      .default([])
      .meta({ example: ['Medlen används under 2026.'] }),
    instalments: z
      .array(instalment)
      .max(50)
      .default([])
      .meta({ example: [{ amountSek: 150000, release: { period: '2026-H1' } }] }),
    aboveAskedReason: aboveAskedReason(),
    grounds: saidText().meta({ description: 'The reasons.', example: 'Insatsen svarar mot planens mål.' }),
    decidedBy: line().meta({ description: 'Who decided.', example: 'Anna Lind, enhetschef' }),
    preparedBy: line().optional().meta({ description: 'Who prepared it (föredragande); absent: the sender.', example: 'Kim Berg' }),
    delegation: line().optional().meta({ description: 'By which delegation.', example: 'Arbetsordning 4 §' }),
    decidedOn: day().optional().meta({ description: 'Absent: today.' }),
    caseNumber: line(100).optional().meta({ description: 'Reference number (diarienummer); absent: assigned.', example: '608-1234-2026' }),
    meeting: meeting.optional(),
    dueOn: day().optional().meta({ description: 'With sentBack: the day the completion is due.' }),
  })
  .check((context) => {
    const decision = context.value;
    const isApproval = decision.outcome === 'approved' || decision.outcome === 'approvedInPart';
    if (isApproval && !decision.grants.some((grant) => grant.outcome === 'approved'))
      refuse(context, ['grants'], { code: 'approvedGrantRequired', params: { outcome: decision.outcome } });
    if ((decision.outcome === 'rejected' || decision.outcome === 'sentBack') && decision.grants.length > 0)
      refuse(context, ['grants'], { code: 'notAllowedInOutcome', params: { outcome: decision.outcome } });
    if (!isApproval && decision.instalments.length > 0)
      refuse(context, ['instalments'], { code: 'notAllowedInOutcome', params: { outcome: decision.outcome } });
    if (decision.dueOn && decision.outcome !== 'sentBack') refuse(context, ['dueOn'], { code: 'onlyInOutcome', params: { outcome: 'sentBack' } });
    for (const [index, grant] of decision.grants.entries())
      if (grant.outcome === 'approved' && grant.amountSek === 0)
        refuse(context, ['grants', index, 'amountSek'], { code: 'approvedGrantWithoutAmount', params: {} });
    refuseRepeats(
      context,
      decision.grants,
      (grant) => grant.funder,
      (index) => ['grants', index, 'funder'],
    );
  })
  .meta({
    id: 'FundingDecision',
    description: 'The county board’s decision on the plan activity and its own money.',
    example: {
      outcome: 'approvedInPart',
      grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300000 }],
      conditions: ['Medlen används under 2026.'],
      grounds: 'Insatsen svarar mot planens mål.',
      decidedBy: 'Anna Lind, enhetschef',
    },
  });
export type FundingDecisionBody = z.output<typeof fundingDecision>;

export const grant = z
  .strictObject({
    funder: organisationId(),
    outcome: grantOutcome,
    amountSek: sek(),
    aboveAskedReason: aboveAskedReason(),
    source: line().optional().meta({ example: 'ESF+' }),
    reference: reference(),
  })
  .refine((value) => value.outcome !== 'approved' || value.amountSek > 0, failsWith('approvedGrantWithoutAmount', ['amountSek']))
  .meta({
    id: 'Grant',
    description: 'Another funder’s word.',
    example: { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 50000, reference: 'A-2026-17' },
  });

/** A second coordinator's word on what waits for it. */
export const secondPerson = z
  .strictObject({
    answer: z.enum(['confirmed', 'refused']).meta({ description: 'confirmed: it takes effect now, as its sender’s act.', example: 'confirmed' }),
    reason: saidText().optional().meta({ description: 'Required with refused.', example: 'Beloppet stämmer inte med underlaget.' }),
  })
  .refine(
    (value) => value.answer !== 'refused' || value.reason !== undefined,
    failsWithRule({ code: 'requiredWith', params: { choice: 'refused' } }, ['reason']),
  )
  .meta({ id: 'SecondPerson', description: 'A second coordinator’s word on a decision or payment that waits for it.', example: { answer: 'confirmed' } });
export type SecondPersonBody = z.output<typeof secondPerson>;

export const payment = z
  .strictObject({
    funder: organisationId(),
    instalment: z.int().min(1).max(50).optional().meta({ description: 'Number of the instalment, from 1.', example: 1 }),
    amountSek: sek(1),
    paidOn: day().optional().meta({ description: 'Absent: today.' }),
    reference: reference(),
  })
  .meta({
    id: 'Payment',
    description: 'A payment that has been made.',
    example: { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 150000, paidOn: '2026-07-01', reference: 'U-88' },
  });
