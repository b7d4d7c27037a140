/** The documents of a case in both engines, and what has been handed out of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { caseDocuments } from '../../../db/cases/case-documents-read-model.ts';
import type { HandedOut } from '../../../db/cases/handed-out-read-model.ts';
import { findHandedOut, listHandedOut } from '../../../db/cases/handed-out-read-model.ts';
import { insertHandedOut } from '../../../db/cases/handed-out-store.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seedDocuments } from '../../support/builders/seeded-documents.ts';
import { begun, seededLife, seedPlanActivity, withRegisters } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('documents on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withRegisters);
  beforeAll(async () => {
    for (const id of ['case-1', 'case-2'])
      await seedPlanActivity(
        database.knex,
        seededLife(id, {
          obligations: { 'report-P1': sampleObligation({ id: 'report-P1', period: { name: 'P1', startsAt: begun, endsAt: begun }, state: 'late' }) },
          escalations: {
            e: {
              id: `${id}-e`,
              obligation: 'report-P1',
              dueVersion: 1,
              period: 'P1',
              role: 'referenceGroup',
              raisedAt: '2026-03-01T07:00:00.000Z',
              state: 'open',
            },
          },
        }),
      );
    await seedDocuments(database.knex, 'case-1', database.people.actor);
  });

  test('stand in the order in which they came, with direction and party; drafts and messages that did not leave are none', async () => {
    const documents = await caseDocuments(database.knex, 'case-1');
    expect(documents.map(({ number, kind, direction }) => `${number} ${kind} ${direction}`)).toEqual([
      '1 propose incoming',
      '2 fundingDecision drawnUp',
      '3 report incoming',
      '4 attachment incoming',
      '5 mail outgoing',
      '6 escalation drawnUp',
    ]);
    expect(documents[0]?.party).toEqual({ organisation: 'ostra-skolan', person: 'Ölwin Aktör', address: null, role: null });
    expect(documents[2]).toMatchObject({ at: '2026-01-29T23:00:00.000Z', period: 'P1', party: { organisation: 'ltu' } });
    expect(documents[3]?.file).toMatchObject({ name: 'zaynab-intyg.pdf', sizeBytes: 12 });
    expect(documents[5]?.party.role).toBe('referenceGroup');
    expect(JSON.stringify(documents)).not.toMatch(/utkast/);
  });

  test('count what a coordinator is told of its own work as internal, with a number like all, and not as sent', async () => {
    const { knex } = database;
    const mail = await knex('mails').where({ plan_activity: 'case-1', outcome: 'accepted' }).first();
    const told = (key: string, kind: string, obligation: string | null) => ({ ...mail, key, message_id: `<${key}@x.example>`, kind, obligation });
    const decision = sampleObligation({ id: 'decision-1', kind: 'decision', owedBy: { role: 'coordinator' } });
    await seedPlanActivity(knex, seededLife('case-3', { obligations: { [decision.id]: decision } }));
    const inCase = (row: object) => ({ ...row, plan_activity: 'case-3' });
    await knex('mails').insert([
      inCase(told('m1', 'task', 'decision-1')),
      inCase(told('m2', 'reminder', 'decision-1')),
      inCase(told('m3', 'receipt', 'decision-1')),
    ]);
    const found = await caseDocuments(knex, 'case-3');
    expect(found.map(({ number, mailKind, direction }) => `${number} ${mailKind} ${direction}`)).toEqual([
      '1 task internal',
      '2 reminder internal',
      '3 receipt outgoing',
    ]);
  });

  test('belong to their own case', async () => {
    expect((await caseDocuments(database.knex, 'case-2')).map(({ kind }) => kind)).toEqual(['escalation']);
    expect(await caseDocuments(database.knex, 'none')).toEqual([]);
  });

  test('that were handed out are kept as they left, once', async () => {
    const record: HandedOut = {
      id: '5a7f0f0e-6f4c-5b1c-9a53-6c8f4fcd9f10',
      planActivity: 'case-1',
      outcome: 'inPart',
      askedBy: null,
      decidedBy: 'Åsa Samordnare',
      grounds: 'Begärt.',
      decidedOn: '2026-03-02',
      language: 'sv',
      recordedAt: '2026-03-02T08:00:00.000Z',
      byPerson: database.people.coordinator,
      documents: [
        {
          number: 1,
          reference: 'R-1',
          title: 'Förslag',
          withheld: null,
          shown: [{ label: 'Namn', text: '▇▇▇' }],
          masks: [{ label: 'Namn', ground: 'OSL' }],
          file: null,
        },
        { number: 2, reference: 'R-2', title: 'Beslut', withheld: 'OSL', shown: [], masks: [], file: null },
      ],
    };
    const { knex } = database;
    const insert = () => knex.transaction((trx) => insertHandedOut(trx, record));
    expect([await insert(), await insert()]).toEqual([true, false]);
    expect(await findHandedOut(knex, 'case-1', record.id)).toEqual(record);
    expect(await findHandedOut(knex, 'case-2', record.id)).toBeUndefined();
    const { documents: _, ...shortly } = record;
    expect(await listHandedOut(knex, 'case-1')).toEqual([shortly]);
  });
});
