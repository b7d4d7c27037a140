/** The facts of a plan activity that can be put right: what each is called, and how a value of it is read. */
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { moneyInWords } from '../format.ts';
import type { Language } from '../language.ts';

type Budget = NonNullable<CommandBodies['correction']['budget']>;
/** Those of the budget are told apart. */
export type FactName = Exclude<keyof CommandBodies['correction'], 'reason' | 'notify' | 'budget'> | keyof Budget;

const sv: Record<FactName, string> = {
  title: 'Namn',
  description: 'Beskrivning',
  developmentArea: 'Utvecklingsområde',
  focusArea: 'Insatsområde',
  activityArea: 'Aktivitetsområde',
  targetGroups: 'Målgrupper',
  establishmentPhase: 'Skede i etableringen',
  priority: 'Prioritet',
  goals: 'Mål i planen',
  indicators: 'Indikatorer',
  expectedResults: 'Förväntade resultat',
  ownReference: 'Egen beteckning',
  proposedBy: 'Föreslås av',
  partners: 'Medverkande',
  unit: 'Enhet hos Länsstyrelsen',
  supportingUnits: 'Stödjande enheter',
  requestedSek: 'Sökt belopp',
  ownSek: 'Egna pengar',
  coFunding: 'Andra finansiärer',
  inKind: 'Insats i annat än pengar',
};

const en: typeof sv = {
  title: 'Name',
  description: 'Description',
  developmentArea: 'Development area',
  focusArea: 'Focus area',
  activityArea: 'Activity area',
  targetGroups: 'Target groups',
  establishmentPhase: 'Phase of establishment',
  priority: 'Priority',
  goals: 'Goals of the plan',
  indicators: 'Indicators',
  expectedResults: 'Expected results',
  ownReference: 'Own reference',
  proposedBy: 'Proposed by',
  partners: 'Partners',
  unit: 'Unit at Länsstyrelsen',
  supportingUnits: 'Supporting units',
  requestedSek: 'Amount asked for',
  ownSek: 'Own money',
  coFunding: 'Other funders',
  inKind: 'In kind',
};

export const factWords: Record<Language, Record<FactName, string>> = { sv, en };

/** Names of what facts hold the ids of. */
export interface FactNames {
  organisation(id: string): string;
  term(kind: FactTerm, id: string): string;
}
/** Words of the plan that facts hold the ids of. */
export const factTerms = ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'goal'] as const;
export type FactTerm = (typeof factTerms)[number];

const termsIn = {
  developmentArea: 'developmentArea',
  focusArea: 'focusArea',
  activityArea: 'activityArea',
  targetGroups: 'targetGroup',
  goals: 'goal',
} satisfies Partial<Record<FactName, FactTerm>>;

const hours: Record<Language, string> = { sv: 'timmar', en: 'hours' };

/** As much of a long text as a line shows. */
const shown = 200;

/** A value of a fact in words; empty where there is none. What is unknown of its shape is left out. */
export function factInWords(fact: string, value: unknown, names: FactNames, language: Language): string {
  if (Array.isArray(value))
    return value
      .map((item) => factInWords(fact, item, names, language))
      .filter(Boolean)
      .join('; ');
  if (typeof value === 'number') return moneyInWords(value, language);
  if (typeof value === 'string') return named(fact, value, names);
  return isObject(value) ? itemInWords(value, names, language) : '';
}

function named(fact: string, value: string, names: FactNames): string {
  if (fact === 'proposedBy') return names.organisation(value);
  const kind = entryOf<FactTerm>(termsIn, fact);
  if (kind) return names.term(kind, value);
  return value.length > shown ? `${value.slice(0, shown).trimEnd()}…` : value;
}

/** A partner, a co-funder, what is given in kind, an indicator: whose or what it is, and what is said of it. */
function itemInWords(item: Record<string, unknown>, names: FactNames, language: Language): string {
  const { organisation, role, amountSek, what, hours: given, name, unit, target } = item;
  const said = [
    typeof role === 'string' && role,
    typeof amountSek === 'number' && moneyInWords(amountSek, language),
    typeof what === 'string' && what,
    typeof given === 'number' && `${given} ${hours[language]}`,
    typeof target === 'number' && String(target),
    typeof unit === 'string' && unit,
  ].filter((part) => typeof part === 'string');
  const head = typeof organisation === 'string' ? names.organisation(organisation) : typeof name === 'string' ? name : '';
  return said.length > 0 ? `${head} (${said.join(', ')})` : head;
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
