/** What the mail about a funding decision says, from the decision's own words. */
import { findOrganisation } from '../db/organisation-store.ts';
import { findPerson } from '../db/person-store.ts';
import type { DecisionFacts } from '../words/mail-facts.ts';
import { dayOf } from '../workflows/domain/instants.ts';
import type { Recording } from './recording.ts';

/** A funding decision's body as the API has validated it. */
type DecisionBody = Omit<DecisionFacts, 'appeal'> & { preparedBy?: string };

export async function decisionFacts({ trx, at, advanced, stored }: Recording, nameOf: (organisation: string) => Promise<string>): Promise<DecisionFacts> {
  const body = stored?.body as DecisionBody;
  const preparedBy = body.preparedBy ?? (stored?.person ? (await findPerson(trx, stored.person))?.name : undefined);
  const grants = await Promise.all(
    (body.grants ?? []).map(async ({ funder, outcome, amountSek }) => ({ funder: await nameOf(funder), outcome: outcome ?? 'approved', amountSek })),
  );
  // How to appeal is the funding source's to say: it comes with the funder in the plan's data and is never written here.
  const appeal = (await findOrganisation(trx, advanced.life.ownFunder))?.facts.appeal;
  return {
    outcome: body.outcome,
    grounds: body.grounds,
    decidedBy: body.decidedBy,
    decidedOn: body.decidedOn ?? dayOf(at),
    grants,
    ...(preparedBy && { preparedBy }),
    ...(body.delegation && { delegation: body.delegation }),
    ...(body.conditions && { conditions: body.conditions }),
    ...(body.instalments && { instalments: body.instalments }),
    ...(body.meeting && { meeting: body.meeting }),
    ...(typeof appeal === 'string' && { appeal }),
  };
}
