/** Terms may be about money: limits of what is granted and paid, and what releases an instalment. Then they ask what money asks for. */
import type { z } from 'zod';
import type { termsChange } from '../../../contracts/bodies/terms.ts';
import { requireScope } from '../../authorization/token-scope.ts';
import type { Call } from '../operation.ts';
import { requireRecentProof } from './recent-proof.ts';

/** @throws ApiProblem 403 where a token does not reach money; ProofTooOld */
export function requireRightsToMoney(call: Call<'planActivity', unknown, z.output<typeof termsChange>>): void {
  const { deps, viewer, body } = call;
  if (!body.policy?.money && !body.releases) return;
  requireScope({ id: 'changeTerms', method: 'patch', aboutMoney: true }, viewer);
  // Looking asks for no proof.
  if (!call.isPreview) requireRecentProof({ aboutMoney: true }, call, deps);
}
