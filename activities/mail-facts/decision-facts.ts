/** Facts of the mail about a funding decision, from the command that recorded it. */
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import type { DecisionFacts } from '../../words/mail-facts.ts';
import type { Recording } from '../recording/recording.ts';
import type { Names } from './mail-context.ts';

export function decisionFacts({ advanced, before }: Recording, body: CommandBodies['fundingDecision'], names: Names): DecisionFacts {
  const { outcome, grounds, decidedBy, decidedOn, preparedBy, delegation, conditions, instalments, meeting } = body;
  const grants = body.grants.map((grant) => ({ funder: names.organisation(grant.funder), outcome: grant.outcome, amountSek: grant.amountSek }));
  // How to appeal is the funding source's to say: it comes with the funder in the plan's data and is never written here.
  const appeal = names.appealTo(advanced.life.ownFunder);
  return {
    outcome,
    grounds,
    decidedBy,
    decidedOn,
    grants,
    preparedBy,
    conditions,
    instalments,
    ...(before && before.stage !== 'proposed' && { isLater: true as const }),
    ...(delegation && { delegation }),
    ...(meeting && { meeting }),
    ...(appeal !== undefined && { appeal }),
  };
}
