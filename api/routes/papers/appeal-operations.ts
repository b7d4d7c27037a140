/** Appeals and requests to reconsider, with what becomes of them. They move no life: what a court changes is entered as the decision that it asks for. */
import { z } from 'zod';
import { appealStep, newAppeal } from '../../../contracts/bodies/case-paper.ts';
import type { AppealView } from '../../../contracts/views/case-paper-view.ts';
import { appealView } from '../../../contracts/views/case-paper-view.ts';
import { listPageOf } from '../../../contracts/views/view-parts.ts';
import { appealableDecisions } from '../../../db/cases/papers/appealable-decisions.ts';
import type { CasePaper } from '../../../db/cases/papers/paper-read-model.ts';
import { findPaper, listPapers, papersAbout } from '../../../db/cases/papers/paper-read-model.ts';
import { mapListPage } from '../../../db/queries/list-page.ts';
import { lastDayToAppeal } from '../../../workflows/domain/time/appeal-day.ts';
import { pagingQuery } from '../../http/paging.ts';
import { existing, fieldErrorOf } from '../../http/problem.ts';
import { listResponse } from '../../operations/common-responses.ts';
import { operation } from '../../operations/operation.ts';
import { idOf, keepInCase } from '../../operations/papers/keep-paper.ts';

const tag = 'Decisions';
const path = '/plan-activities/{id}/appeals';

export const appealOperations = [
  operation({
    id: 'listAppeals',
    method: 'get',
    path,
    tag,
    summary: 'List appeals and requests to reconsider',
    description: 'The latest first, each with what has become of it.',
    about: 'planActivity',
    query: z.strictObject(pagingQuery),
    responses: [{ status: 200, description: 'A page of them.', schema: listPageOf(appealView) }],
    async handle({ deps, resource: { planActivity }, query, request }) {
      const found = await listPapers(deps.db, { planActivity: planActivity.id, kind: 'appeal', internal: false }, query);
      const ids = found.items.map(({ id }) => id);
      const steps = await papersAbout(deps.db, planActivity.id, ids, 'appealStep');
      return listResponse(request, await mapListPage(found, (papers) => papers.map((paper) => toView(paper, steps))));
    },
  }),
  operation({
    id: 'registerAppeal',
    method: 'post',
    path,
    tag,
    summary: 'Register an appeal or a request to reconsider',
    description: 'Whether an appeal came in time is for the sender to judge; `lastDay` is three weeks from the day on which the decision was received.',
    about: 'planActivity',
    keyed: true,
    body: newAppeal,
    responses: [{ status: 201, description: 'The appeal or request.', schema: appealView }],
    async rules({ deps, body, resource: { planActivity } }) {
      const decisions = await appealableDecisions(deps.db, planActivity.id);
      return decisions.some(({ id }) => id === body.decision) ? [] : [fieldErrorOf(['decision'], 'notInCase')];
    },
    async handle(call) {
      const appeal = { id: idOf(call), kind: 'appeal' as const, internal: false, about: null, content: call.body, file: null };
      const kept = await call.deps.db.transaction((trx) => keepInCase(trx, call, appeal, 'appealRegistered'));
      return { status: 201, body: toView({ ...kept, ...appeal }, []) };
    },
  }),
  operation({
    id: 'carryAppealOn',
    method: 'post',
    path: `${path}/{appeal}/steps`,
    tag,
    summary: 'Say what has become of an appeal',
    description: 'Kept or forwarded to the court, and its outcome, each with its day. What was said before stays.',
    about: 'planActivity',
    keyed: true,
    body: appealStep,
    responses: [{ status: 201, description: 'The appeal or request.', schema: appealView }],
    async handle(call) {
      const { deps, resource, request, body } = call;
      const { planActivity } = resource;
      const appeal = existing(await findPaper(deps.db, planActivity.id, request.params['appeal'] ?? '', 'appeal'));
      const step = { id: idOf(call), kind: 'appealStep' as const, internal: false, about: appeal.id, content: body, file: null };
      const steps = await deps.db.transaction(async (trx) => {
        await keepInCase(trx, call, step, 'appealCarriedOn');
        return papersAbout(trx, planActivity.id, [appeal.id], 'appealStep');
      });
      return { status: 201, body: toView(appeal, steps) };
    },
  }),
];

function toView({ id, person, personName, recordedAt, content }: CasePaper<'appeal'>, steps: CasePaper<'appealStep'>[]): AppealView {
  const { kind, decision, from, on, receivedOn = null, inTime = null, text = null } = content;
  return {
    ...{ id, internal: false, by: person, byName: personName, recordedAt, kind, decision, from, on, receivedOn, inTime, text },
    lastDay: kind === 'appeal' && receivedOn !== null ? lastDayToAppeal(receivedOn) : null,
    steps: steps
      .filter(({ about }) => about === id)
      .map((step) => ({ kind: step.content.kind, on: step.content.on, text: step.content.text ?? null, byName: step.personName, recordedAt: step.recordedAt })),
  };
}
