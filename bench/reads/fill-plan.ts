/** A large plan in a database: copies of a few lives that the program's own stores wrote, each with its own names, days, organisation and area. The same every time. */
import type { Knex } from 'knex';
import { searchText, sortKey } from '../../db/queries/search-text.ts';
import { saveOrganisation } from '../../db/registers/organisation-store.ts';
import { joinOrganisation, savePerson } from '../../db/registers/person-store.ts';
import { begun } from '../../test/support/builders/seeded-portfolio.ts';
import { sampleCount, sampleId, sampleOrganisation, writeSampleLives } from './sample-lives.ts';

type Row = Record<string, unknown>;

/** A county has a few hundred: they do not grow with its plan. */
const organisations = 170;
export const organisationOf = (number: number): string => `organisation-${number % organisations}`;
const nameOf = (number: number) => `${pick(['Föreningen', 'Stiftelsen', 'Älvsbyns', 'Övertorneå', 'Bildningen'], number)} samverkan ${number % organisations}`;

/** In the order in which rows refer to each other. */
const tables = ['plan_activities', 'plan_activity_partners', 'obligations', 'escalations', 'decisions', 'grants', 'reports', 'audit', 'mails', 'tasks'];
const areas = ['livsmiljoer', 'kompetens', 'innovation'];
const focuses = ['kompetens-arbete', 'livsmiljo-halsa'];
const beginnings = ['Språkvägen', 'Korta vägen', 'Yrkesspåret', 'Öppna dörrar', 'Ängens odling', 'Mötesplats', 'Företagsskola', 'Hälsa på lika villkor'];
const aims = ['till arbete', 'för akademiker', 'i skolan', 'för unga', 'på landsbygden', 'med föräldrar', 'för nystartade', 'i föreningslivet', 'åt alla'];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** Rows that a statement takes on either engine. */
const rowsAtOnce = 400;

export async function fillRegisters(knex: Knex): Promise<void> {
  for (const number of Array(organisations).keys()) {
    const id = organisationOf(number);
    await saveOrganisation(knex, { id, name: nameOf(number), kind: 'association', partOf: null, units: [], facts: {} });
    const { id: person } = await savePerson(knex, { name: `Kontakt ${number}`, email: `contact@${id}.example` }, begun);
    await joinOrganisation(knex, person, id, begun);
  }
  await saveOrganisation(knex, { id: sampleOrganisation, name: 'Mall', kind: 'association', partOf: null, units: [], facts: {} });
  await writeSampleLives(knex);
}

/** Lives of the first block; every other block is a copy of it, made within the database. */
export const livesInBlock = 2_000;

/** Adds blocks of lives, the first of them from the samples. */
export async function fillPlan(knex: Knex, fromBlock: number, toBlock: number): Promise<void> {
  for (let block = fromBlock; block < toBlock; block += 1) await knex.transaction((trx) => (block === 0 ? firstBlock(trx) : copyOfFirst(trx, block)));
}

async function firstBlock(trx: Knex): Promise<void> {
  const samples: Record<string, Row[]>[] = [];
  for (const number of Array(sampleCount).keys()) samples.push(await rowsOf(trx, sampleId(number)));
  for (const table of tables)
    await insertAll(
      trx,
      table,
      [...Array(livesInBlock).keys()].flatMap((number) => copies(pick(samples, number)[table] ?? [], number, table)),
    );
}

const inBlock = (block: number) => `block-${String(block).padStart(2, '0')}-`;

async function copyOfFirst(trx: Knex, block: number): Promise<void> {
  for (const table of tables) {
    const key = table === 'plan_activities' ? 'id' : 'plan_activity';
    const inFirst = () => trx(table).where(key, '>=', inBlock(0)).where(key, '<', inBlock(1));
    const { id, ...sample } = (await inFirst().first()) as Row;
    const columns = Object.entries({ ...(table !== 'audit' && { id }), ...sample }).filter(([, value]) => value !== undefined);
    const renamed = columns.map(([column]) => (textual(column) ? trx.raw('replace(??, ?, ?)', [column, inBlock(0), inBlock(block)]) : column));
    const names = columns.map(([column]) => column);
    await trx(trx.raw(`?? (${names.map(() => '??').join(', ')})`, [table, ...names])).insert(inFirst().select(renamed as string[]));
  }
}

/** Columns in which a life is named. */
const naming = ['id', 'plan_activity', 'case_number', 'title', 'search', 'title_key', 'life', 'key', 'message_id', 'escalation'];
const textual = (column: string) => naming.includes(column);

async function rowsOf(knex: Knex, id: string): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const table of tables) found[table] = (await knex(table).where(table === 'plan_activities' ? { id } : { plan_activity: id })) as Row[];
  return found;
}

async function insertAll(trx: Knex, table: string, rows: Row[]): Promise<void> {
  for (let first = 0; first < rows.length; first += rowsAtOnce) await trx(table).insert(rows.slice(first, first + rowsAtOnce));
}

/** What names the sample names the copy, in every column. */
function copies(rows: Row[], number: number, table: string): Row[] {
  const id = `${inBlock(0)}${String(number).padStart(4, '0')}`;
  const sample = sampleId(number % sampleCount);
  const renamed = (value: string) => value.replaceAll(sample, id).replaceAll(sampleOrganisation, organisationOf(number * 7));
  return rows.map((row) => {
    const copy = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? renamed(value) : value]));
    return {
      ...copy,
      ...(table === 'plan_activities' ? described(number, row) : {}),
      ...later(table, number, copy),
      ...(table === 'audit' ? { id: undefined } : {}),
    };
  });
}

function described(number: number, sample: Row): Row {
  const title = `${pick(beginnings, number)} ${pick(aims, Math.floor(number / 3))}, omgång ${inBlock(0)}${number}`;
  const description = `Nyanlända möter arbetsgivare i ${nameOf(number * 3)} och provar på yrken, med språkstöd på plats.`;
  const caseNumber = `HIT-2025-${inBlock(0)}${String(number).padStart(4, '0')}`;
  return {
    title,
    description,
    case_number: caseNumber,
    search: searchText(title, caseNumber, null, description),
    development_area: pick(areas, number),
    focus_area: pick(focuses, number),
    activity_area: number % 4 === 0 ? 'sprakstudier' : null,
    ...('title_key' in sample ? { title_key: sortKey(title) } : {}),
    ...('lead_key' in sample && sample['lead'] ? { lead_key: sortKey(nameOf((number * 7) % organisations)) } : {}),
  };
}

/** Days fall apart, so that not all is due at one instant. */
function later(table: string, number: number, copy: Row): Row {
  const moved: Record<string, string[]> = {
    obligations: ['due_at', 'opened_at'],
    mails: ['asked_at'],
    tasks: ['opened_at'],
    escalations: ['raised_at'],
    plan_activities: ['first_due_at'],
  };
  const move = (value: unknown) =>
    typeof value === 'string' ? new Date(Date.parse(value) + (number % 90) * 3_600_000 * 5 + (number % 1_000)).toISOString() : value;
  return Object.fromEntries((moved[table] ?? []).filter((column) => column in copy).map((column) => [column, move(copy[column])]));
}
