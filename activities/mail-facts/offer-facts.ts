/** What whoever is asked to lead an activity needs to know before it answers. */
import { conditionsOf } from '../../db/cases/decision-store.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { MailContext } from './mail-context.ts';

export async function offer({ recording }: MailContext): Promise<Pick<MailFacts, 'offer'>> {
  const { trx, row, advanced } = recording;
  const { money } = advanced.life;
  const { more } = row.facts;
  const purpose = typeof more['purpose'] === 'string' ? more['purpose'] : row.description;
  const grantedSek = Object.values(money.grants).reduce((sum, { outcome, amountSek }) => (outcome === 'approved' ? sum + amountSek : sum), 0);
  return {
    offer: {
      conditions: await conditionsOf(trx, row.id),
      grantedSek,
      ...(purpose && { purpose }),
      ...(money.requestedSek !== undefined && { requestedSek: money.requestedSek }),
    },
  };
}
