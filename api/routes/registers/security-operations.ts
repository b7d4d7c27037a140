/** The security log, for administrators. */
import { z } from 'zod';
import { day, text } from '../../../contracts/bodies/fields.ts';
import { securityEvents, securityEventView } from '../../../contracts/views/security-event-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { listSecurityEvents } from '../../../db/people/security-log-read-model.ts';
import { addDays, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { pagingQuery } from '../../http/paging.ts';
import { listResponse, omitUndefined } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';

export const securityOperations = [
  operation({
    id: 'listSecurityEvents',
    method: 'get',
    path: '/security-log',
    tag: 'Access',
    summary: 'Read the security log',
    description: 'Who came in, who was refused, tokens and rights, what was read and taken along. What was changed stands in the history of each case.',
    about: 'nothing',
    query: z.strictObject({
      ...pagingQuery,
      what: z.enum(securityEvents).optional().meta({ description: 'Only events of this kind.', example: 'signInRefused' }),
      person: text(100).optional().meta({ description: 'Id of who did it.' }),
      from: day().optional().meta({ description: 'On this day in Sweden or later.', example: '2026-01-01' }),
      to: day().optional().meta({ description: 'On this day in Sweden or earlier.', example: '2026-12-31' }),
    }),
    responses: [{ status: 200, description: 'A page of events, the newest first.', schema: listPageOf(securityEventView) }],
    async handle({ deps, query: { page, limit, after, from, to, ...filter }, request }) {
      const days = { from: from && startOfDay(from), before: to && startOfDay(addDays(to, 1)) };
      return listResponse(request, await listSecurityEvents(deps.db, omitUndefined({ ...filter, ...days }), { page, limit, after }));
    },
  }),
];
