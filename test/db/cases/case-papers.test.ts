/** What people put into a case beside its steps, in both engines: kept for ever as it is, and a document of the case. */
import { describe, expect, test } from 'vitest';
import { caseDocuments } from '../../../db/cases/case-documents-read-model.ts';
import { findPaper, listPapers, papersAbout } from '../../../db/cases/papers/paper-read-model.ts';
import type { NewPaper } from '../../../db/cases/papers/paper-store.ts';
import { keepPaper } from '../../../db/cases/papers/paper-store.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';

const page = { page: 1, limit: 50 };

describe.each(engines)('papers on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case-1', 'case-2'));
  const note = (id: string, more: Partial<NewPaper> = {}): NewPaper => ({
    id,
    planActivity: 'case-1',
    kind: 'note',
    internal: false,
    about: null,
    content: { kind: 'call', on: '2026-03-02', text: 'Ringde.', internal: false },
    file: null,
    person: database.people.coordinator,
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  });

  test('are kept once, listed by their kind with the latest first, and internal ones only where they are asked for', async () => {
    const { knex } = database;
    expect([await keepPaper(knex, note('note-1')), await keepPaper(knex, note('note-1'))]).toEqual([true, false]);
    await keepPaper(knex, note('note-2', { internal: true, about: 'note-1', recordedAt: '2026-03-02T10:00:00.000Z' }));
    await keepPaper(knex, note('note-3', { planActivity: 'case-2' }));
    const ids = async (internal: boolean) => (await listPapers(knex, { planActivity: 'case-1', kind: 'note', internal }, page)).items.map(({ id }) => id);
    expect([await ids(true), await ids(false)]).toEqual([['note-2', 'note-1'], ['note-1']]);
    expect(await findPaper(knex, 'case-1', 'note-2', 'note')).toEqual({
      ...note('note-2'),
      internal: true,
      about: 'note-1',
      personName: 'Åsa Samordnare',
      recordedAt: '2026-03-02T10:00:00.000Z',
    });
    expect(await findPaper(knex, 'case-2', 'note-2', 'note')).toBeUndefined();
    expect((await papersAbout(knex, 'case-1', ['note-1'], 'note')).map(({ id }) => id)).toEqual(['note-2']);
  });

  test('are documents of the case, in their order, and say what they are about', async () => {
    const documents = await caseDocuments(database.knex, 'case-1');
    expect(documents.map(({ kind, isInternal }) => [kind, isInternal ?? false])).toEqual([
      ['note', false],
      ['note', true],
    ]);
    expect(documents[0]).toMatchObject({ at: '2026-03-01T23:00:00.000Z', content: { what: 'call', text: 'Ringde.' } });
    expect(documents[0]?.content).not.toHaveProperty('internal');
    expect(documents[1]?.content).toMatchObject({ internal: true, carriesOn: 1 });
  });

  test('are neither changed nor deleted, whoever asks the database', async () => {
    const { knex } = database;
    await expect(knex('case_papers').where({ id: 'note-1' }).update({ content: '{}' })).rejects.toThrow(/stay as they are/);
    await expect(knex('case_papers').where({ id: 'note-1' }).del()).rejects.toThrow(/stay as they are/);
  });
});
