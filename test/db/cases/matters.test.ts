/** Matters before the bodies in both engines: what a coordinator has asked stands with them, and which are open, gone on or over is told from their rows. */
import { beforeAll, describe, expect, test } from 'vitest';
import { caseDocuments } from '../../../db/cases/case-documents-read-model.ts';
import { dossier } from '../../../db/cases/dossier-read-model.ts';
import { listEscalations, matterAsked } from '../../../db/cases/escalation-read-model.ts';
import { askAlso } from '../../../db/cases/resolution-store.ts';
import { projectLife } from '../../../db/lives/life-projection.ts';
import { removeUnborn } from '../../../db/lives/taken-back/taken-back-store.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { begun, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { askedIn, raisedIn, seedMatter } from '../../support/papers/seeded-matter.ts';

describe.each(engines)('matters on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  const page = { page: 1, limit: 50, after: undefined };
  const ids = async (filter: Parameters<typeof listEscalations>[1]) =>
    (await listEscalations(database.knex, filter, page)).items.map(({ id }) => id).filter((id) => !id.startsWith('other'));

  beforeAll(async () => {
    const period = { name: 'P1', startsAt: begun, endsAt: begun };
    const raisedBefore = (role: 'referenceGroup' | 'steeringGroup', dueVersion: number, state: 'passedOn' | 'open' | 'decided') => {
      const id = `case-1-P1-${dueVersion}-${role}`;
      return { [id]: { id, obligation: 'report-P1', dueVersion, period: 'P1', role, raisedAt: begun, state } };
    };
    // By the first due date the Partnership has decided; by the second it still has to.
    await seedPlanActivity(
      database.knex,
      seededLife('case-1', {
        obligations: { 'report-P1': sampleObligation({ id: 'report-P1', period, state: 'late' }) },
        escalations: {
          ...raisedBefore('referenceGroup', 1, 'passedOn'),
          ...raisedBefore('steeringGroup', 1, 'decided'),
          ...raisedBefore('referenceGroup', 2, 'passedOn'),
          ...raisedBefore('steeringGroup', 2, 'open'),
        },
      }),
    );
    await seedMatter(database.knex, 'case-2');
  });

  test('are told apart by whether advice is welcome', async () => {
    expect((await ids({ mayBeAdvised: true })).sort()).toEqual(['case-1-P1-2-referenceGroup', raisedIn('case-2')]);
    expect((await ids({ mayBeAdvised: true, isOpen: false })).sort()).toEqual(['case-1-P1-2-referenceGroup']);
    expect((await ids({ mayBeAdvised: false })).sort()).toEqual(['case-1-P1-1-referenceGroup', 'case-1-P1-1-steeringGroup', 'case-1-P1-2-steeringGroup']);
  });

  test('raised by hand have their question, and no report and no period', async () => {
    const byHand = { kind: 'question', ...askedIn };
    expect(await dossier(database.knex, raisedIn('case-2'))).toMatchObject({
      period: null,
      report: null,
      byHand,
      question: '',
      statements: [],
      mayBeAdvised: true,
    });
    expect(await matterAsked(database.knex, raisedIn('case-2'))).toEqual(byHand);
    expect(await matterAsked(database.knex, 'case-1-P1-2-referenceGroup')).toBeNull();
    expect(await dossier(database.knex, 'case-1-P1-2-referenceGroup')).toMatchObject({ period: 'P1', byHand: null, report: { period: 'P1' } });
  });

  test('raised by hand are no second document beside the act', async () => {
    expect((await caseDocuments(database.knex, 'case-2')).filter(({ kind }) => kind === 'escalation')).toEqual([]);
    expect((await caseDocuments(database.knex, 'case-1')).filter(({ kind }) => kind === 'escalation')).toHaveLength(4);
  });

  test('are asked of another body too with the same words, and go with them where their step is taken back', async () => {
    await seedMatter(database.knex, 'other-1', 'steeringGroup');
    const [from, to] = [raisedIn('other-1', 'steeringGroup'), raisedIn('other-1')];
    const life = seededLife('other-1', { counters: {}, obligations: {}, escalations: {} });
    const asked = { id: to, obligation: 'bodyDecision-matter-1', role: 'referenceGroup', raised: 'question', raisedAt: begun, state: 'open' } as const;
    await projectLife(database.knex, 'other-1', life, { ...life, escalations: { [to]: asked } });
    await askAlso(database.knex, 'also', { from, to });
    expect(await matterAsked(database.knex, to)).toEqual({ kind: 'question', ...askedIn });
    const word = sampleObligation({ id: 'bodyDecision-matter-1', kind: 'bodyDecision', owedBy: { role: 'steeringGroup' } });
    const withBoth = {
      ...life,
      obligations: { [word.id]: word },
      escalations: { [to]: asked, [from]: { ...asked, id: from, role: 'steeringGroup' as const } },
    };
    await database.knex.transaction((trx) => removeUnborn(trx, withBoth, life));
    expect(await database.knex('escalations').where({ plan_activity: 'other-1' })).toEqual([]);
    expect(await database.knex('body_words').whereIn('escalation', [from, to])).toEqual([]);
  });
});
