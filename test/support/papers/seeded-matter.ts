/** A case with a matter that a coordinator has raised by hand, and that still lies before the body. */
import type { Knex } from 'knex';
import { insertResolution } from '../../../db/cases/resolution-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { sampleObligation } from '../builders/sample-life.ts';
import { now, seededLife, seedPlanActivity } from '../builders/seeded-portfolio.ts';

/** Id of the matter in a case. */
export const raisedIn = (activity: string, role: BodyRole = 'referenceGroup'): string => `${activity}-matter-1-${role}`;
export const askedIn = { question: 'Ska aktiviteten öppnas för fler kommuner?', proposedAnswer: 'Ja, från och med 2027.' };

export async function seedMatter(db: Knex, activity: string, role: BodyRole = 'referenceGroup', life: Partial<LifeState> = {}): Promise<void> {
  const id = raisedIn(activity, role);
  const word = sampleObligation({ id: 'bodyDecision-matter-1', kind: 'bodyDecision', owedBy: { role }, escalation: id, dueAt: '2126-04-01T21:59:59.999Z' });
  await seedPlanActivity(
    db,
    seededLife(activity, {
      ...life,
      counters: { matter: 1 },
      obligations: { [word.id]: word },
      escalations: { [id]: { id, obligation: word.id, role, raised: 'question', raisedAt: now, state: 'open' } },
    }),
  );
  const { question, proposedAnswer } = askedIn;
  const details = { proposedAnswer };
  await insertResolution(db, {
    id: `${id}-asked`,
    escalation: id,
    kind: 'raised',
    outcome: 'question',
    text: question,
    meeting: null,
    byPerson: null,
    recordedAt: now,
    details,
  });
}
