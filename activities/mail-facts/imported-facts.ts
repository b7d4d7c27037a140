/** What the adopted plan says of an imported activity, as label and value in the reader's language: what its organisation is asked to confirm. */
import type { Knex } from 'knex';
import type { Partner, PlanActivityRow } from '../../db/lives/life-read-model.ts';
import { partnersOf } from '../../db/lives/life-read-model.ts';
import { findNamed } from '../../db/mail/named-in-mails.ts';
import { englishIn, inferredIn } from '../../db/plan/said-by-plan.ts';
import type { PlanTermKind } from '../../db/registers/plan-read-model.ts';
import { planTermsOf } from '../../db/registers/plan-read-model.ts';
import type { Language } from '../../words/language.ts';
import { planFieldWords } from '../../words/plan-fields.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';

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
  const inferred = inferredIn(row.facts.more);
  const register = await registerOf(trx, row);
  const said: { label: string; value: string }[] = [];
  for (const field of fields) {
    const value = saidOf(row, register, field, language);
    if (value) said.push({ label: entryOf(words.labels, field) ?? field, value: inferred.includes(field) ? `${value} (${words.inferred})` : value });
  }
  return said;
}

function saidOf(row: PlanActivityRow, register: Register, field: Field, language: Language): string | undefined {
  const words = planFieldWords[language];
  const { more } = row.facts;
  const english = language === 'en' ? englishIn(more)[field] : undefined;
  const said = english ?? textOf(more[field]);
  const named = new Intl.ListFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  switch (field) {
    case 'developmentArea':
    case 'focusArea':
    case 'activityArea':
      return row[field] ? register.term(field, row[field]) : undefined;
    case 'description':
      return english ?? row.description ?? undefined;
    case 'targetGroups':
      return named.format(row.facts.targetGroups.map((id) => register.term('targetGroup', id)));
    case 'goals':
      return named.format(row.facts.goals.map((id) => register.term('goal', id)));
    case 'expectedResults':
      return english ?? row.facts.expectedResults ?? undefined;
    case 'recurs':
      return row.life.yearly ? words.yearly : undefined;
    case 'state':
      return said && (entryOf(words.states, said) ?? said);
    case 'group':
      return said && register.term('group', said);
    case 'commissionedBy':
      return said && register.organisation(said);
    case 'joint':
      return named.format(jointIn(row).map(register.organisation));
    case 'partners':
      return named.format(register.partners.map(({ organisation, role }) => `${register.organisation(organisation)}${role === null ? '' : ` (${role})`}`));
    case 'purpose':
    case 'forWhom':
    case 'place':
    case 'starts':
    case 'partnersText':
      return said;
  }
}

/** Names of what the row names by ids; an id that is in no register is its own name. */
interface Register {
  partners: Partner[];
  term(kind: PlanTermKind, id: string): string;
  organisation(id: string): string;
}

async function registerOf(trx: Knex, row: PlanActivityRow): Promise<Register> {
  const partners = await partnersOf(trx, row.id);
  const commissionedBy = textOf(row.facts.more['commissionedBy']);
  const ids = [...partners.map(({ organisation }) => organisation), ...jointIn(row), ...(commissionedBy === undefined ? [] : [commissionedBy])];
  const { organisations } = await findNamed(trx, ids, dayOf(row.createdAt));
  const terms = await planTermsOf(trx, ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'goal', 'group']);
  return {
    partners,
    term: (kind, id) => terms.find((term) => term.kind === kind && term.id === id)?.name ?? id,
    organisation: (id) => organisations.get(id)?.name ?? id,
  };
}

const jointIn = ({ facts: { more } }: PlanActivityRow): string[] => (Array.isArray(more['joint']) ? (more['joint'] as string[]) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
