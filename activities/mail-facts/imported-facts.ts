/** What the adopted plan says of an imported activity, as label and value in the reader's language: what its organisation is asked to confirm. */
import type { Knex } from 'knex';
import type { PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { partnersOf } from '../../db/lives/life-read-model.ts';
import { englishIn, inferredIn } from '../../db/plan/said-by-plan.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import type { PlanTermKind } from '../../db/registers/plan-read-model.ts';
import { planTerms } from '../../db/registers/plan-read-model.ts';
import type { Language } from '../../words/language.ts';
import { planFieldWords } from '../../words/plan-fields.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';

/** In the order in which they are shown. */
const fields = [
  'developmentArea',
  'focusArea',
  'activityArea',
  'description',
  'purpose',
  'forWhom',
  'targetGroups',
  'goals',
  'expectedResults',
  'place',
  'state',
  'starts',
  'recurs',
  'partners',
  'partnersText',
  'joint',
  'commissionedBy',
  'group',
] as const;
type Field = (typeof fields)[number];

export async function importedFacts(trx: Knex, row: PlanActivityRow, language: Language): Promise<{ label: string; value: string }[]> {
  const words = planFieldWords[language];
  const { more } = row.facts;
  const inferred = inferredIn(more);
  const said: { label: string; value: string }[] = [];
  for (const field of fields) {
    const value = await saidOf(trx, row, field, language);
    if (value) said.push({ label: entryOf(words.labels, field) ?? field, value: inferred.includes(field) ? `${value} (${words.inferred})` : value });
  }
  return said;
}

async function saidOf(trx: Knex, row: PlanActivityRow, field: Field, language: Language): Promise<string | undefined> {
  const words = planFieldWords[language];
  const { more } = row.facts;
  const english = language === 'en' ? englishIn(more)[field] : undefined;
  const said = english ?? textOf(more[field]);
  const named = new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  switch (field) {
    case 'developmentArea':
    case 'focusArea':
    case 'activityArea':
      return termName(trx, field, row[field]);
    case 'description':
      return english ?? row.description ?? undefined;
    case 'targetGroups':
      return named.format(await termNamesIn(trx, 'targetGroup', row.facts.targetGroups));
    case 'goals':
      return named.format(await termNamesIn(trx, 'goal', row.facts.goals));
    case 'expectedResults':
      return english ?? row.facts.expectedResults ?? undefined;
    case 'recurs':
      return row.life.yearly ? words.yearly : undefined;
    case 'state':
      return said && (entryOf(words.states, said) ?? said);
    case 'group':
      return termName(trx, 'group', said);
    case 'commissionedBy':
      return said && nameOf(trx, said);
    case 'joint':
      return named.format(await namesOf(trx, Array.isArray(more[field]) ? (more[field] as string[]) : []));
    case 'partners':
      return named.format(await partnersInWords(trx, row.id));
    case 'purpose':
    case 'forWhom':
    case 'place':
    case 'starts':
    case 'partnersText':
      return said;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function termName(trx: Knex, kind: PlanTermKind, id: string | null | undefined): Promise<string | undefined> {
  return id ? ((await planTerms(trx, kind)).find((term) => term.id === id)?.name ?? id) : undefined;
}

async function termNamesIn(trx: Knex, kind: PlanTermKind, ids: string[]): Promise<string[]> {
  const terms = new Map((await planTerms(trx, kind)).map(({ id, name }) => [id, name]));
  return ids.map((id) => terms.get(id) ?? id);
}

const nameOf = async (trx: Knex, organisation: string): Promise<string> => (await findOrganisation(trx, organisation))?.name ?? organisation;

async function namesOf(trx: Knex, organisations: string[]): Promise<string[]> {
  const names: string[] = [];
  for (const organisation of organisations) names.push(await nameOf(trx, organisation));
  return names;
}

async function partnersInWords(trx: Knex, planActivity: string): Promise<string[]> {
  const partners = await partnersOf(trx, planActivity);
  const names = await namesOf(
    trx,
    partners.map(({ organisation }) => organisation),
  );
  return partners.map(({ role }, index) => (role === null ? `${names[index]}` : `${names[index]} (${role})`));
}
