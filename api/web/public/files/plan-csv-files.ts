/** The plan, its goals and its results as tables. The same for every reader: in the plan's own language. */
import type { ShownNumber } from '../../../../db/public/small-counts.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { planFieldWords } from '../../../../words/plan-fields.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { CsvCell } from '../../kit/swedish-csv.ts';
import { csvType, swedishCsvText } from '../../kit/swedish-csv.ts';
import { goalWords } from '../../parts/goal-words.ts';
import { inferredInWords, leadInWords, partnersInWords } from '../../parts/plan/plan-facts.ts';
import { resultAnchor } from '../../parts/public-results.tsx';
import { numberInWords, resultInWords } from '../../parts/result-in-words.ts';
import { resultWords } from '../../parts/result-words.ts';
import { publicWords } from '../public-words.ts';
import type { OpenDataFacts, OpenDataFile } from './open-data-facts.ts';
import { addressOf } from './open-data-facts.ts';

const words = publicWords.sv;
const { stages } = wordsIn('sv');

interface Table {
  head: string[];
  rows(facts: OpenDataFacts): CsvCell[][];
}

const csvFile = (name: string, { head, rows }: Table): OpenDataFile => ({
  path: `/${name}`,
  type: csvType,
  name,
  write: (facts) => swedishCsvText(head, rows(facts)),
});

const { activity, description, stage, area, priorityArea, focus, groups, phase, lead, partners, from, to, takenIn } = words;

const activities: Table = {
  head: [
    ...[activity, description, stage, area, priorityArea, focus, groups, phase, words.goals, lead, partners, from, to, takenIn],
    ...[resultWords.sv.results, planFieldWords.sv.labels['inferred'] ?? '', words.address],
  ],
  rows: (facts) =>
    facts.activities.map((each) => [
      each.title,
      each.description,
      capitalised(stages[each.stage]),
      each.developmentArea,
      each.activityArea,
      each.focusArea,
      each.targetGroups.join(', '),
      each.establishmentPhase,
      each.goals.join(', '),
      leadInWords(each, 'sv'),
      partnersInWords({ ...each, partners: each.partners.join(', ') }, 'sv'),
      each.runs.from,
      each.runs.to,
      each.takenInOn,
      each.results.map((result) => resultInWords(result, 'sv')).join('\n'),
      inferredInWords(each.fromPlan, 'sv'),
      addressOf(facts.root, each.id),
    ]),
};

const { signs, atLevelOf, csvColumns, inferredColumns: readings } = goalWords.sv;

/** One line for each figure; a goal without any has one line of its own. */
const goals: Table = {
  head: Object.values(csvColumns),
  rows: (facts) =>
    facts.goals.flatMap(({ name, target, figures }) =>
      (figures.length > 0 ? figures : [undefined]).map((figure) => [
        name,
        figure?.year,
        figure?.value,
        figure?.source,
        target.unit,
        entryOf(signs, target.comparison ?? '') ?? (target.benchmark && atLevelOf(target.benchmark)),
        target.value,
        target.year,
        [target.comparisonInferred && readings.comparison, target.yearInferred && readings.year].filter(Boolean).join(', '),
      ]),
    ),
};

const { period, firstDay, lastDay, summary, women, men, indicators, clearedBy, clearedOn } = resultWords.sv.columns;
const cell = (number: ShownNumber | null): CsvCell => (typeof number === 'string' ? resultWords.sv.numbers[number] : number);

/** One line for each result that has been cleared. */
const results: Table = {
  head: [activity, period, firstDay, lastDay, summary, women, men, indicators, clearedBy, clearedOn, words.address],
  rows: (facts) =>
    facts.activities.flatMap((each) =>
      each.results.map((result) => [
        each.title,
        result.period,
        result.firstDay,
        result.lastDay,
        result.summary,
        cell(result.women),
        cell(result.men),
        result.indicators.map(({ name, unit, value }) => `${name}: ${numberInWords(value, unit, 'sv')}`).join('; '),
        result.clearedBy,
        dayOf(result.clearedAt),
        `${addressOf(facts.root, each.id)}#${resultAnchor(result.period)}`,
      ]),
    ),
};

export const planCsvFiles: OpenDataFile[] = [csvFile('planen.csv', activities), csvFile('planen-mal.csv', goals), csvFile('planen-resultat.csv', results)];
