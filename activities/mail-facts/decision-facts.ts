/** Facts of the mail about a funding decision, from the command that recorded it. */
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import type { DecisionFacts } from '../../words/mail-facts.ts';
import type { Recording } from '../recording/recording.ts';

export async function decisionFacts(
  { trx, advanced }: Recording,
  body: CommandBodies['fundingDecision'],
  nameOf: (organisation: string) => Promise<string>,
): Promise<DecisionFacts> {
  const { outcome, grounds, decidedBy, decidedOn, preparedBy, delegation, conditions, instalments, meeting } = body;
  const grants = await Promise.all(
    body.grants.map(async (grant) => ({ funder: await nameOf(grant.funder), outcome: grant.outcome, amountSek: grant.amountSek })),
  );
  // How to appeal is the funding source's to say: it comes with the funder in the plan's data and is never written here.
  const appeal = (await findOrganisation(trx, advanced.life.ownFunder))?.facts.appeal;
  return {
    outcome,
    grounds,
    decidedBy,
    decidedOn,
    grants,
    preparedBy,
    conditions,
    instalments,
    ...(delegation && { delegation }),
    ...(meeting && { meeting }),
    ...(typeof appeal === 'string' && { appeal }),
  };
}
