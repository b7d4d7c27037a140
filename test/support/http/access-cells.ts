/** What the access table says of each cell: somebody, an operation, and whose case it is at which place of its life. Made from the table's rows alone. */
import type { Grantee, OperationId } from '../../../api/authorization/access.ts';
import { access } from '../../../api/authorization/access.ts';
import { sayAbsence } from '../../../db/people/absences/absence-store.ts';
import { giveDelegation } from '../../../db/people/delegation-store.ts';
import { nameContact } from '../../../db/registers/named-contact-store.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { absenceOf, delegationOf } from '../builders/register-entries.ts';
import { sampleObligation } from '../builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity } from '../builders/seeded-portfolio.ts';
import { seedAppeal } from '../papers/seeded-papers.ts';
import type { ApiWorld, Who } from './api-world.ts';
import { escalationOf, namedIn, people } from './api-world.ts';
import { seedHeldPayment } from './held-payment.ts';

export const subjects = Object.keys(people).filter((who) => who !== 'everything') as Exclude<Who, 'everything'>[];
/** A case that the parties of the world take part in; one that others do; one that is not there. */
export const owners = ['own', 'others', 'none'] as const;
export type Owner = (typeof owners)[number];
/** One stage of each class: before anything is assigned, at work, ended. */
export const stageClasses = { before: 'proposed', at: 'inProgress', after: 'closed' } as const;
export type StageClass = keyof typeof stageClasses;
/** `allowed`: taken, or refused by something else than access. */
export type Verdict = 'allowed' | 'refused' | 'notFound';

export const caseIdOf = (owner: Owner, stage: StageClass): string => (owner === 'none' ? 'no-such-case' : `${owner}-${stage}`);

const parts = ['proposer', 'lead', 'candidate', 'partner'] as const;
const isPart = (who: Who) => (parts as readonly Who[]).includes(who);

/** What the table says of an operation about a case. */
export function verdictInCase(operation: OperationId, who: Who, owner: Owner): Verdict {
  const outside = verdictOf(operation, who);
  if (outside !== 'allowed' || owner === 'none') return outside === 'allowed' ? 'notFound' : outside;
  const row = access[operation] as readonly Grantee[];
  if (hasRole(row, who) || (owner === 'own' && row.includes(who as Grantee))) return 'allowed';
  return (owner === 'own' && isPart(who)) || hasRole(access.getPlanActivity, who) ? 'refused' : 'notFound';
}

/** What it says before a case is looked up, and of an operation about no case. */
export function verdictOf(operation: OperationId, who: Who): Verdict {
  const row = access[operation] as readonly Grantee[];
  const isForActors = [...parts, 'actor'].some((subject) => row.includes(subject as Grantee));
  return hasRole(row, who) || (isForActors && people[who].organisation !== undefined) ? 'allowed' : 'refused';
}

const hasRole = (row: readonly Grantee[], who: Who): boolean => row.includes('signedIn') || people[who].roles.some((role) => row.includes(role));

/** Writes the cases that the cells are tried in. */
export async function seedCells({ db, ids }: ApiWorld): Promise<void> {
  await giveDelegation(db, delegationOf(ids.coordinator));
  await sayAbsence(db, absenceOf(ids.coordinator));
  for (const stage of Object.keys(stageClasses) as StageClass[]) {
    const theirs = { proposer: 'ltu-business', lead: 'ltu-business', candidate: { organisation: 'ltu-business', obligation: 'answer-1', handover: true } };
    const ours = { proposer: 'ostra-skolan', lead: 'ltu', candidate: { organisation: 'alvsbyn', obligation: 'answer-1', handover: true } };
    await seedCell(db, caseIdOf('own', stage), stage, ours, ['arbetsgruppen']);
    await seedCell(db, caseIdOf('others', stage), stage, theirs, []);
    for (const owner of ['own', 'others'] as const) await seedAppeal(db, caseIdOf(owner, stage), ids.coordinator);
  }
}

async function seedCell(db: ApiWorld['db'], id: string, stage: StageClass, parties: Partial<LifeState>, partners: string[]): Promise<void> {
  const period = { name: 'P1', startsAt: begun, endsAt: '2126-01-01T08:00:00.000Z' };
  const owed = { owedBy: { organisation: parties.lead as string }, period };
  const escalation = (role: 'referenceGroup' | 'steeringGroup') => ({
    [escalationOf(id, role)]: {
      id: escalationOf(id, role),
      obligation: 'report-P1',
      dueVersion: 1,
      period: 'P1',
      role,
      raisedAt: begun,
      state: 'open' as const,
    },
  });
  const life = seededLife(id, {
    ...parties,
    stage: stageClasses[stage],
    obligations: { 'report-P1': sampleObligation({ id: 'report-P1', state: 'late', ...owed }) },
    escalations: { ...escalation('referenceGroup'), ...escalation('steeringGroup') },
  });
  await seedPlanActivity(db, life, { title: `Fallet ${id}`, partners: partners.map((organisation) => ({ organisation, role: null })) });
  const named = { id: namedIn(id), planActivity: id, organisation: parties.lead as string, name: 'Angiven', email: 'named@people.example', namedBy: null };
  await nameContact(db, named, begun);
  await seedHeldPayment(db, id);
}
