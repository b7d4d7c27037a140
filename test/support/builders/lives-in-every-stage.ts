/** A life in every stage, built by the commands that lead there; two more with their first report before a body. */
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { PureLife } from './pure-life.ts';
import { acceptedLife, closingLife, escalatedLife, noMoney, proposedLife } from './pure-life.ts';

export const own = 'lansstyrelsen-norrbotten';
const funded = { outcome: 'approved' as const, grants: [{ funder: own, outcome: 'approved' as const, amountSek: 100 }], instalments: [] };
const begun = <N extends CommandName>(life: PureLife, name: N, input: CommandInputs[N]): PureLife => {
  life.take(name, input);
  return life;
};
const decided = () => begun(proposedLife(), 'fundingDecision', funded);
const before = (role: 'referenceGroup' | 'steeringGroup') => escalatedLife(role, { decision: funded });

/** "inProgress" has nothing late yet; the two after it have their first report before a body. */
export const lives: Record<string, () => PureLife> = {
  proposed: () => proposedLife(),
  sentBack: () => begun(proposedLife(), 'fundingDecision', { ...noMoney, outcome: 'sentBack' }),
  awaitingAssignment: decided,
  awaitingAnswer: () => begun(decided(), 'assignment', { lead: 'ltu' }),
  inProgress: () => acceptedLife({ decision: funded }),
  beforeRai: () => before('referenceGroup'),
  beforeRp: () => before('steeringGroup'),
  paused: () => begun(acceptedLife({ decision: funded }), 'pause', {}),
  closing: () => closingLife({ decision: funded }),
  closed: () => {
    const life = closingLife({ decision: funded });
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    return begun(life, 'evaluation', {});
  },
  rejected: () => begun(proposedLife(), 'fundingDecision', { ...noMoney, outcome: 'rejected' }),
  withdrawn: () => begun(proposedLife(), 'withdrawal', { by: 'proposer' }),
  ended: () => {
    const life = before('steeringGroup');
    return begun(life, 'bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'end' });
  },
};
