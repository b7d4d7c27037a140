/** What is told of matters before the bodies beside their own columns, and which of them the reference group may still advise on. */
import type { Knex } from 'knex';
import type { EscalationState } from '../../../workflows/domain/life-state.ts';
import { notAcceptedMails } from '../../mail/mail-row-read-model.ts';

export const openStates: EscalationState[] = ['open', 'advised'];

/** When the body's decision is due: the obligation that answers the escalation. */
export const decisionDue = (knex: Knex) =>
  knex('obligations')
    .where({ 'obligations.plan_activity': knex.ref('escalations.plan_activity'), 'obligations.escalation': knex.ref('escalations.id'), kind: 'bodyDecision' })
    .max('due_at');

export const mailsNotAccepted = (knex: Knex) => notAcceptedMails(knex, knex.ref('escalations.plan_activity'), knex.ref('escalations.obligation')).count('*');

/** The same matter, where the steering group still has to decide it. */
const decidedNow = (knex: Knex) =>
  knex({ deciding: 'escalations' }).where({
    'deciding.plan_activity': knex.ref('escalations.plan_activity'),
    'deciding.obligation': knex.ref('escalations.obligation'),
    'deciding.due_version': knex.ref('escalations.due_version'),
    'deciding.role': 'steeringGroup',
    'deciding.state': 'open',
  });

export const countDecidedNow = (knex: Knex) => decidedNow(knex).count('*');

/** Those on which the reference group’s advice is welcome: before it, or gone on to a steering group that has not decided. As `mayBeAdvised` of the domain. */
export const advisable =
  (knex: Knex) =>
  (query: Knex.QueryBuilder): void => {
    query
      .where({ 'escalations.role': 'referenceGroup' })
      .where((either) =>
        either
          .whereIn('escalations.state', openStates)
          .orWhere((on) => on.where({ 'escalations.state': 'passedOn' }).whereExists(decidedNow(knex).select(knex.raw('1')))),
      );
  };
