/** Who takes a step back needs for it what the step itself needed: to be the person who took it, or a coordinator by office, and where it was about money, what money asks for. */
import { findLastStep } from '../../../db/lives/taken-back/last-step-read-model.ts';
import { requireScope } from '../../authorization/token-scope.ts';
import { refused } from '../../http/problem.ts';
import type { Call } from '../operation.ts';
import { requireRecentProof } from './recent-proof.ts';

/** @throws ApiProblem 403 where a token does not reach money, 409 where the step is another person's; ProofTooOld */
export async function requireRightsToTakeBack(call: Call<'planActivity', unknown, { step: number }>): Promise<void> {
  const { deps, viewer, resource, body, byOffice } = call;
  const last = await findLastStep(deps.db, resource.planActivity.id);
  if (last?.seq !== body.step) return;
  const isCoordinator = byOffice && viewer.roles.includes('coordinator');
  if (last.command !== null && !isCoordinator && last.person !== viewer.id) throw refused({ type: 'StepOfAnother', message: 'the step is another person’s' });
  if (!aboutMoney.includes(last.kind)) return;
  requireScope({ id: 'takeBackStep', method: 'post', aboutMoney: true }, viewer);
  requireRecentProof({ aboutMoney: true }, call, deps);
}

const aboutMoney: string[] = ['fundingDecision', 'grant', 'payment', 'settlement'];
