/** Proposals, the list, the whole state and the history of plan activities. */
import { z } from 'zod';
import { line, registerId, text } from '../../contracts/bodies/fields.ts';
import { completion, proposal } from '../../contracts/bodies/proposal.ts';
import { historyItem, planActivityListItem, planActivityView } from '../../contracts/views/plan-activity-view.ts';
import { listPageOf } from '../../contracts/views/view-parts.ts';
import { listHistory } from '../../db/lives/history-read-model.ts';
import { listPlanActivities } from '../../db/pictures/plan-activity-list-read-model.ts';
import { planActivityOrders } from '../../db/pictures/plan-activity-order.ts';
import { applyPatch } from '../../workflows/domain/merge-patch.ts';
import type { PolicyChange } from '../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import { stages } from '../../workflows/domain/stages.ts';
import type { Viewer } from '../authorization/access.ts';
import { hasByRole } from '../authorization/access.ts';
import { isOfCounty, readsAll } from '../authorization/visibility.ts';
import { etagOf } from '../http/etag.ts';
import { longestSearch, pagingQuery } from '../http/paging.ts';
import { fieldErrorOf, notAllowedFields } from '../http/problem.ts';
import { commandResponses, listResponse, omitUndefined } from '../operations/common-responses.ts';
import { askedOfContact, contactOutside } from '../operations/contact-rules.ts';
import { operation } from '../operations/operation.ts';
import { sendCommand } from '../operations/send-command.ts';
import { historyFor, listItemFor, planActivityFor } from '../views/case-views.ts';

const tag = 'Plan activities';

const listQuery = z.strictObject({
  ...pagingQuery,
  stage: z.enum(stages).optional().meta({ description: 'Stage.', example: 'inProgress' }),
  developmentArea: registerId('kompetens').optional().meta({ description: 'Development area.', example: 'kompetens' }),
  focusArea: registerId('kompetens-arbete').optional().meta({ description: 'Focus area.', example: 'kompetens-arbete' }),
  activityArea: registerId('sprakstudier').optional().meta({ description: 'Priority area of the plan.', example: 'sprakstudier' }),
  targetGroup: registerId('asylsokande').optional().meta({ description: 'Target group that it names.', example: 'asylsokande' }),
  goal: registerId('sysselsattning').optional().meta({ description: 'Goal that it names.', example: 'sysselsattning' }),
  establishmentPhase: line().optional().meta({ description: 'Establishment phase that it names, as it was written.', example: 'etablering' }),
  organisation: registerId('ltu').optional().meta({ description: 'As lead, partner or proposer.', example: 'ltu' }),
  overdue: z.enum(['true', 'false']).optional().meta({ description: 'Whether an organisation has let something pass.', example: 'true' }),
  escalated: z.enum(['true']).optional().meta({ description: 'Only those with a matter before a body.', example: 'true' }),
  unit: text(200).optional().meta({ description: 'The unit at the county board that follows it.', example: 'ToI' }),
  sort: z.enum(planActivityOrders).default('caseNumber').meta({ description: 'What the list is ordered by.', example: 'nextDue' }),
  order: z.enum(['asc', 'desc']).default('asc').meta({ description: 'Which way.', example: 'desc' }),
  q: text(longestSearch).optional().meta({
    description: 'Part of title, description, reference number or own reference, or of the name of an area, target group, goal or phase.',
    example: 'akademiker',
  }),
});

const isCoordinator = (viewer: Viewer): boolean => viewer.roles.includes('coordinator');

/** Actors see in this list only what is their own, and all of that. */
const seesAllMoney = (viewer: Viewer): boolean => readsAll(viewer) || !hasByRole('listPlanActivities', viewer);

export const planActivityOperations = [
  operation({
    id: 'listPlanActivities',
    method: 'get',
    path: '/plan-activities',
    tag,
    summary: 'List plan activities',
    description: 'In order of reference number unless another is asked for. An actor sees those of its organisations.',
    about: 'nothing',
    query: listQuery,
    responses: [{ status: 200, description: 'A page of plan activities.', schema: listPageOf(planActivityListItem) }],
    async handle({ deps, viewer, query, request }) {
      const { page, limit, after, sort, order, overdue, escalated, ...plain } = query;
      // Sorting by money would reveal amounts to those who may not see them.
      const by = sort === 'granted' && !seesAllMoney(viewer) ? 'caseNumber' : sort;
      const filter = omitUndefined({
        ...plain,
        overdue: overdue && overdue === 'true',
        escalated: escalated && true,
        visibleTo: hasByRole('listPlanActivities', viewer) ? undefined : [...viewer.organisations],
      });
      const found = await listPlanActivities(deps.db, filter, { page, limit, after }, { by, descending: order === 'desc' });
      return listResponse(request, { ...found, items: found.items.map((item) => listItemFor(viewer, item)) });
    },
  }),
  operation({
    id: 'proposePlanActivity',
    method: 'post',
    path: '/plan-activities',
    tag,
    summary: 'Propose a plan activity',
    description:
      'Begins its life. An actor proposes for an organisation of its own. A contact named by a coordinator is taken into the register where its address is new there, and must else be a member of the organisation; one named by an actor who is no member is kept in the case, until a coordinator has answered.',
    about: 'nothing',
    body: proposal,
    command: true,
    aboutMoney: false,
    coordinatorFields: ['policy'],
    responses: commandResponses(planActivityView, 201),
    asks: ({ viewer, body }) => (isCoordinator(viewer) ? askedOfContact(body.proposedBy) : {}),
    rules: (call) => contactOutside(call, 'proposedBy'),
    async handle(call) {
      const { body, viewer } = call;
      const { organisation, contact } = body.proposedBy;
      if (!isCoordinator(viewer) && !viewer.organisations.includes(organisation)) throw notAllowedFields(['proposedBy.organisation'], 'notYourOrganisation');
      const input = {
        policy: mergePolicy(call.deps.newPolicy ?? defaultPolicy, body.policy as PolicyChange | undefined),
        runs: omitUndefined(body.runs ?? {}),
        yearly: body.recurs === 'yearly',
        ...(body.reportForm && { reportForm: body.reportForm }),
        proposer: organisation,
        ownFunder: call.deps.ownFunder,
        ...(body.budget?.requestedSek !== undefined && { requestedSek: body.budget.requestedSek }),
      };
      // An actor that names nobody is the contact itself.
      const named = contact ?? (isCoordinator(viewer) ? undefined : { name: viewer.name, email: viewer.email });
      const response = await sendCommand(call, { name: 'propose', input, body: { ...body, proposedBy: { organisation, ...(named && { contact: named }) } } });
      const id = response.body && 'id' in response.body ? response.body.id : undefined;
      return { ...response, headers: { ...response.headers, ...(id && { Location: `/api/v1/plan-activities/${id}` }) } };
    },
  }),
  operation({
    id: 'getPlanActivity',
    method: 'get',
    path: '/plan-activities/{id}',
    tag,
    summary: 'Read a plan activity',
    description: 'The whole state, with what is owed now and what happens next.',
    about: 'planActivity',
    responses: [{ status: 200, description: 'The plan activity.', schema: planActivityView }],
    async handle({ viewer, resource }) {
      return { status: 200, body: planActivityFor(viewer, resource.planActivity), headers: { ETag: etagOf(resource.planActivity.version) } };
    },
  }),
  operation({
    id: 'getHistory',
    method: 'get',
    path: '/plan-activities/{id}/history',
    tag,
    summary: 'Read the history of a plan activity',
    description: 'The audit, oldest first.',
    about: 'planActivity',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of the history.', schema: listPageOf(historyItem) }],
    async handle({ deps, viewer, resource, query, request }) {
      const found = await listHistory(deps.db, resource.planActivity.id, { ...query, withoutInternal: !isOfCounty(viewer) });
      return listResponse(request, { ...found, items: historyFor(viewer, resource.planActivity, found.items) });
    },
  }),
  operation({
    id: 'completePlanActivity',
    method: 'post',
    path: '/plan-activities/{id}/completion',
    tag,
    summary: 'Complete what was sent back',
    description: 'What is not named stays as it was proposed. How often it goes round, the form of its reports, its proposer and its rules are not completed.',
    about: 'planActivity',
    body: completion,
    command: true,
    aboutMoney: false,
    rules({ body: { runs }, resource: { planActivity } }) {
      const { from, to } = applyPatch(planActivity.runs, omitUndefined(runs ?? {}));
      return runs && from && to && from > to ? [fieldErrorOf(['runs', runs.to ? 'to' : 'from'], 'endBeforeStart')] : [];
    },
    responses: commandResponses(planActivityView),
    handle(call) {
      const { body, resource } = call;
      const requestedSek = body.budget === null ? null : body.budget?.requestedSek;
      const input = {
        ...(requestedSek !== undefined && { requestedSek }),
        ...(body.runs !== undefined && { runs: body.runs && omitUndefined(body.runs) }),
      };
      return sendCommand(call, { name: 'completion', planActivity: resource.planActivity.id, input, body });
    },
  }),
];
