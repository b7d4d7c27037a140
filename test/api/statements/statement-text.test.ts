/** The text that golden files of SQL are made of: the same for the same work, whatever was sent first where several were sent at once. */
import { expect, test } from 'vitest';
import type { SentStatement } from '../../support/db/recorded-statements.ts';
import { plainSql, shortened, wrapped } from '../../support/db/sql-text.ts';
import { countWithoutMail, longStatements, statementCount, statementText } from '../../support/db/statement-text.ts';

const sent = (sql: string, more: Partial<SentStatement> = {}): SentStatement => ({
  sql,
  byReader: false,
  transaction: null,
  besideAnother: false,
  ofMail: false,
  ...more,
});
const bodyOf = (statements: SentStatement[]): string[] => statementText('a request', statements).trimEnd().split('\n').slice(2);

test('counts at its head what is read and written, in how many transactions', () => {
  const inOne = (sql: string) => sent(sql, { transaction: 'a' });
  const text = statementText('POST /a', [sent('select 1'), inOne('BEGIN;'), inOne('update b set c = ?'), inOne('select 2'), inOne('COMMIT;')]);
  expect(text.split('\n').slice(0, 2)).toEqual(['-- 3 statements, 2 reads, 1 write, 1 transaction, 0 snapshots', '-- POST /a']);
});

test('reads stand as they were sent one after the other, and by the alphabet where one was sent beside another', () => {
  const reads = (besideAnother: boolean) => [sent('select b'), sent('select a', { besideAnother }), sent('update c'), sent('select a')];
  expect(bodyOf(reads(false))).toEqual(['', 'select b', 'select a  -- ×2', 'update c']);
  expect(bodyOf(reads(true))).toEqual(['', 'select a  -- ×2', 'select b', 'update c']);
});

test('what is sent again is counted where it stands first', () => {
  expect(bodyOf([sent('select a'), sent('insert b'), sent('select a'), sent('insert b')])).toEqual(['', 'select a  -- ×2', 'insert b  -- ×2']);
});

test('the end of what was only read belongs to its beginning, however late it comes; what was taken back is said to be', () => {
  const read = (sql: string) => sent(sql, { transaction: 'r', byReader: true });
  const written = (sql: string) => sent(sql, { transaction: 'w' });
  expect(bodyOf([read('BEGIN;'), read('select a'), written('BEGIN;'), read('COMMIT;'), written('insert b'), written('ROLLBACK')])).toEqual([
    '',
    '-- snapshot',
    '  select a',
    '-- commit',
    '',
    '-- transaction',
    '  insert b',
    '-- rollback',
  ]);
});

test('what gathers and writes mails stands apart, and is counted apart', () => {
  const of = (sql: string, ofMail: boolean) => sent(sql, { transaction: 'a', ofMail });
  const statements = [of('BEGIN;', false), of('insert a', false), of('select b', true), of('insert mails', true), of('insert c', false), of('COMMIT;', false)];
  expect(bodyOf(statements)).toEqual([
    '',
    '-- transaction',
    '  insert a',
    '  -- mails',
    '  select b',
    '  insert mails',
    '  -- mails end',
    '  insert c',
    '-- commit',
  ]);
  expect(statementText('a request', statements).split('\n')[0]).toBe('-- 4 statements (2 of mails), 1 read, 3 writes, 1 transaction, 0 snapshots');
  expect([statementCount(statements), countWithoutMail(statements)]).toEqual([4, 2]);
});

test('neither values nor how many ids are asked for make another statement', () => {
  expect(plainSql('select `id` from `a` where `id` in (?, ?, ?)')).toBe(plainSql('select "id" from "a" where "id" in (?)'));
});

test('a long statement is a line without its columns, and stands whole elsewhere', () => {
  const columns = Array.from({ length: 20 }, (_, index) => `column_${index}`).join(', ');
  const sql = `select ${columns} from a where b in (select c from d where a_long_condition = ? and another = ?) order by e asc`;
  expect(shortened(sql)).toBe('select … from a where b in (select … from d …) order by e asc');
  expect(longStatements([sent(sql), sent(sql), sent('select 1')])).toBe(`-- ${shortened(sql)}\n${wrapped(sql)}\n`);
  expect(wrapped(sql).replaceAll(/\s+/g, ' ')).toBe(sql);
});
