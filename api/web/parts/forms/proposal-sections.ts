/** The fields of a proposal, shared by putting it forward, completing it and correcting it. */

import type { Knex } from 'knex';
import { termNamesOf } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import type { BodyOf } from '../../../routes/all-operations.ts';
import type { Choice } from '../../components/choices.tsx';
import { choicesOf, organisationChoices } from '../../form-engine/activity-of-form.ts';
import type { SectionIn } from '../../form-engine/body-fields.ts';
import { formWords } from '../../form-engine/form-words.ts';
import { proposalFormWords } from './proposal-form-words.ts';

export interface ProposalChoices {
  organisations: Choice[];
  developmentAreas: Choice[];
  focusAreas: Choice[];
  activityAreas: Choice[];
  targetGroups: Choice[];
  goals: Choice[];
}

export async function proposalChoices(db: Knex): Promise<ProposalChoices> {
  const terms = await termNamesOf(db, ['developmentArea', 'focusArea', 'activityArea', 'targetGroup', 'goal']);
  return {
    organisations: await organisationChoices(db),
    developmentAreas: choicesOf(terms.developmentArea),
    focusAreas: choicesOf(terms.focusArea),
    activityAreas: choicesOf(terms.activityArea),
    targetGroups: choicesOf(terms.targetGroup),
    goals: choicesOf(terms.goal),
  };
}

/** What is said of an activity when it is put forward, and may be said anew. */
type Content = Omit<BodyOf<'completePlanActivity'>, 'comment' | 'runs'>;

interface Asked {
  choices: ProposalChoices;
  language: Language;
  /** What has been said once can be changed, not unsaid: those choices then have no empty alternative. */
  hasActivityArea?: boolean;
}

/** What the activity is about. */
export function aboutSection({ choices, language, hasActivityArea = false }: Asked): SectionIn<Content> {
  const words = proposalFormWords[language];
  const { choose, none } = formWords[language];
  return {
    heading: words.about,
    fields: [
      { kind: 'line', name: 'title', ...words.formTitle, required: true },
      { kind: 'text', name: 'description', ...words.description },
      { kind: 'select', name: 'developmentArea', ...words.developmentArea, choices: choices.developmentAreas, empty: choose, required: true },
      { kind: 'select', name: 'focusArea', ...words.focusArea, choices: choices.focusAreas, empty: choose, required: true },
      { kind: 'select', name: 'activityArea', ...words.activityArea, choices: choices.activityAreas, ...(!hasActivityArea && { empty: none }) },
      { kind: 'several', name: 'targetGroups', ...words.targetGroups, choices: choices.targetGroups },
      { kind: 'line', name: 'establishmentPhase', ...words.establishmentPhase },
      { kind: 'line', name: 'priority', ...words.priority },
    ],
  };
}

export function timeSection({ language }: Pick<Asked, 'language'>): SectionIn<Pick<BodyOf<'completePlanActivity'>, 'runs'>> {
  const words = proposalFormWords[language];
  return {
    heading: words.time,
    fields: [
      { kind: 'day', name: 'runs.from', ...words.from },
      { kind: 'day', name: 'runs.to', ...words.to },
    ],
  };
}

export function moneySection({ choices, language }: Asked): SectionIn<Content> {
  const { money, requestedSek, ownSek, coFunding, inKind, organisation } = proposalFormWords[language];
  const { choose } = formWords[language];
  return {
    heading: money,
    fields: [
      { kind: 'sek', name: 'budget.requestedSek', ...requestedSek },
      { kind: 'sek', name: 'budget.ownSek', ...ownSek },
      {
        kind: 'rows',
        name: 'budget.coFunding',
        label: coFunding.label,
        add: coFunding.add,
        fields: [
          { kind: 'select', name: 'organisation', label: coFunding.funder, choices: choices.organisations, empty: choose },
          { kind: 'sek', name: 'amountSek', label: coFunding.amount },
        ],
      },
      {
        kind: 'rows',
        name: 'budget.inKind',
        label: inKind.label,
        add: inKind.add,
        fields: [
          { kind: 'select', name: 'organisation', label: organisation.label, choices: choices.organisations, empty: choose },
          { kind: 'line', name: 'what', label: inKind.what },
          { kind: 'number', name: 'hours', label: inKind.hours },
        ],
      },
    ],
  };
}

export function resultsSection({ choices, language }: Asked): SectionIn<Content> {
  const { results, expectedResults, indicators, goals } = proposalFormWords[language];
  const { name, unit, target, ...list } = indicators;
  return {
    heading: results,
    fields: [
      { kind: 'text', name: 'expectedResults', ...expectedResults },
      {
        kind: 'rows',
        name: 'indicators',
        ...list,
        fields: [
          { kind: 'line', name: 'name', label: name },
          { kind: 'line', name: 'unit', label: unit },
          { kind: 'number', name: 'target', label: target },
        ],
      },
      { kind: 'several', name: 'goals', ...goals, choices: choices.goals },
    ],
  };
}
