/** Matters before a body: the list, the dossier, advice and decision. */
import { z } from 'zod';
import { advice, bodyDecision, matter, matterWithdrawal } from '../../contracts/bodies/escalation.ts';
import { daysOfMeeting, text } from '../../contracts/bodies/fields.ts';
import { dossier as dossierSchema, escalationView } from '../../contracts/views/report-view.ts';
import { listPageOf } from '../../contracts/views/view-parts.ts';
import { dossier } from '../../db/cases/dossier-read-model.ts';
import { listEscalations } from '../../db/cases/escalation-read-model.ts';
import type { Viewer } from '../authorization/access.ts';
import { hasByRole } from '../authorization/access.ts';
import { readsAll } from '../authorization/visibility.ts';
import { pagingQuery } from '../http/paging.ts';
import type { FieldError } from '../http/problem.ts';
import { fieldErrorOf, notFound } from '../http/problem.ts';
import { commandResponses, listResponse, omitUndefined } from '../operations/common-responses.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';
import { dossierFor } from '../views/case-views.ts';

const tag = 'Escalations';

const listQuery = z.strictObject({
  ...pagingQuery,
  state: z.enum(['open', 'advised', 'passedOn', 'decided', 'settled', 'void']).optional().meta({ description: 'State.', example: 'open' }),
  open: z.enum(['true', 'false']).optional().meta({ description: 'Whether it lies before a body still, undecided.', example: 'true' }),
  mayBeAdvised: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Whether the reference group’s advice is welcome, also where the matter has gone on.', example: 'true' }),
  role: z.enum(['referenceGroup', 'steeringGroup']).optional().meta({ description: 'Before whom it is.', example: 'steeringGroup' }),
  planActivity: text(100).optional().meta({ description: 'Id of a plan activity.', example: '0b2cf1d4-7c1e-5c8e-9d58-2f1f5d6a4b10' }),
});

/** A secretary writes down what was said in a room, and says in which meeting; a member speaks for itself. */
export function meetingOfASecretary(viewer: Viewer, member: 'referenceGroup' | 'steeringGroup', meeting: object | undefined): FieldError[] {
  return meeting || viewer.roles.includes(member) ? [] : [fieldErrorOf(['meeting'], 'meetingRequired')];
}

export const escalationOperations = [
  operation({
    id: 'listEscalations',
    method: 'get',
    path: '/escalations',
    tag,
    summary: 'List escalations',
    description: 'The reference group sees what is put before it; an actor those of its organisations.',
    about: 'nothing',
    query: listQuery,
    responses: [{ status: 200, description: 'A page of escalations.', schema: listPageOf(escalationView) }],
    async handle({ deps, viewer, query, request }) {
      const { page, limit, after, state, open, mayBeAdvised, role, planActivity } = query;
      const isWhole = readsAll(viewer);
      const onlyOwn = !hasByRole('listEscalations', viewer);
      // The reference group's list holds only its own role: another role asked for gives an empty page.
      const hidden = !isWhole && !onlyOwn && role === 'steeringGroup';
      if (hidden) return listResponse(request, { items: [], page, limit, total: 0 });
      const filter = omitUndefined({
        state,
        isOpen: open && open === 'true',
        mayBeAdvised: mayBeAdvised && mayBeAdvised === 'true',
        planActivity,
        role: isWhole || onlyOwn ? role : ('referenceGroup' as const),
        visibleTo: onlyOwn ? [...viewer.organisations] : undefined,
      });
      return listResponse(request, await listEscalations(deps.db, filter, { page, limit, after }));
    },
  }),
  operation({
    id: 'getEscalation',
    method: 'get',
    path: '/escalations/{id}',
    tag,
    summary: 'Read a dossier',
    about: 'escalation',
    responses: [{ status: 200, description: 'The dossier.', schema: dossierSchema }],
    async handle({ deps, viewer, resource }) {
      const found = await dossier(deps.db, resource.escalation.id);
      if (!found) throw notFound();
      return { status: 200, body: dossierFor(viewer, found) };
    },
  }),
  operation({
    id: 'raiseMatter',
    method: 'post',
    path: '/plan-activities/{id}/matters',
    tag,
    summary: 'Raise a matter by hand',
    description:
      'Puts a matter before the reference group or the steering group without any report being late. The body owes its word as of other matters. It silences no report, holds no rung and moves no day.',
    about: 'planActivity',
    body: matter,
    command: true,
    aboutMoney: false,
    responses: commandResponses(dossierSchema),
    handle(call) {
      const { role, kind } = call.body;
      return sendCommand(call, { name: 'matter', planActivity: call.resource.planActivity.id, input: { role, kind }, body: call.body });
    },
  }),
  operation({
    id: 'withdrawMatter',
    method: 'post',
    path: '/escalations/{id}/withdrawal',
    tag,
    summary: 'Take back a matter raised by hand',
    description: 'The body, and the lead, hear that no word is needed. What a rung has raised is not taken back.',
    about: 'escalation',
    body: matterWithdrawal,
    command: true,
    aboutMoney: false,
    responses: commandResponses(dossierSchema),
    handle: (call) =>
      sendCommand(call, {
        name: 'matterWithdrawal',
        planActivity: call.resource.planActivity.id,
        input: { escalation: call.resource.escalation.id },
        body: call.body,
      }),
  }),
  operation({
    id: 'adviseEscalation',
    method: 'post',
    path: '/escalations/{id}/advice',
    tag,
    summary: 'Record the reference group’s advice',
    description: 'Taken also after the matter has gone on, for as long as the steering group has not decided; it hears of it then.',
    about: 'escalation',
    body: advice,
    command: true,
    aboutMoney: false,
    responses: commandResponses(dossierSchema),
    rules: ({ viewer, body }) => meetingOfASecretary(viewer, 'referenceGroup', body.meeting),
    handle: (call) =>
      sendCommand(call, {
        name: 'advice',
        planActivity: call.resource.planActivity.id,
        input: { escalation: call.resource.escalation.id, kind: call.body.kind, ...omitUndefined({ meeting: daysOfMeeting(call.body.meeting) }) },
        body: call.body,
      }),
  }),
  operation({
    id: 'decideEscalation',
    method: 'post',
    path: '/escalations/{id}/decision',
    tag,
    summary: 'Record the steering group’s decision',
    description: 'A contact of the lead that is named and is no member of it is kept in the case, until a coordinator has answered.',
    about: 'escalation',
    body: bodyDecision,
    command: true,
    aboutMoney: false,
    responses: commandResponses(dossierSchema),
    rules: ({ viewer, body }) => meetingOfASecretary(viewer, 'steeringGroup', body.meeting),
    handle(call) {
      const { outcome, dueOn, lead, until, to, final, meeting } = call.body;
      const given = omitUndefined({ dueOn, until, to, final, lead: lead?.organisation, meeting: daysOfMeeting(meeting) });
      const input = { escalation: call.resource.escalation.id, outcome, ...given };
      return sendCommand(call, { name: 'bodyDecision', planActivity: call.resource.planActivity.id, input, body: call.body });
    },
  }),
];
