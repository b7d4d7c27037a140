/** The columns of the list of activities, each once for the page and for the files: what a reader has chosen is the same in all three. */
import type { PlanActivityListResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { PlanActivityOrder } from '../../../db/pictures/plan-activity-order.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import type { PlanTerm } from '../../../db/registers/plan-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { moneyInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import type { Column } from '../components/display.tsx';
import { Tag } from '../components/display.tsx';
import { Name, NameList, Saying } from '../components/names.tsx';
import type { FileColumn } from '../kit/list-file.ts';
import { toDoWords } from '../parts/to-do-words.ts';
import { hasMoney, isToCome, leadOf, termName, termsOf } from './plan-of-item.ts';
import type { PortfolioColumn } from './portfolio-filter.ts';
import { moneyColumns, planColumns } from './portfolio-filter.ts';
import { portfolioWords } from './portfolio-words.ts';

type Item = PlanActivityListResponse;

interface Defined {
  label: string;
  numeric?: true;
  sort?: PlanActivityOrder['by'];
  cell: (item: Item) => ReturnType<Column<Item>['cell']>;
  file: FileColumn<Item>[];
}

export interface ColumnFacts {
  organisations: NamesById;
  terms: PlanTerm[];
  today: Day;
  language: Language;
  /** Says a name in a file. */
  said?: (name: string) => string;
}

export function portfolioColumns({ organisations, terms, today, language, said = (name) => name }: ColumnFacts): Record<PortfolioColumn, Defined> {
  const words = portfolioWords[language];
  const { stages, toDo, roles } = wordsIn(language);
  const nameOf = (id: string) => organisations.get(id) ?? id;
  const names = (label: string, of: (item: Item) => string[]): Defined => ({
    label,
    cell: (item) => <NamesOr names={of(item)} />,
    file: [[label, (item) => of(item).map(said).join(', ')]],
  });
  const text = (label: string, of: (item: Item) => string | null): Defined => ({ label, cell: (item) => of(item) ?? '–', file: [[label, of]] });
  const sum = (label: string, of: (item: Item) => number | null | undefined): Defined => ({
    label,
    numeric: true,
    cell: (item) => (hasMoney(item) && typeof of(item) === 'number' ? moneyInWords(of(item) ?? 0, language) : '–'),
    file: [[`${label} (SEK)`, (item) => hasMoney(item) && of(item)]],
  });
  const ofPlan = Object.fromEntries(planColumns.map((column) => [column, names(columnLabel(column, language), (item) => termsOf(item, column, terms))]));
  const leadInFile = (item: Item) => {
    const led = leadOf(item, organisations);
    return led && (led.byPlan ? planFieldWords[language].byPlan(said(led.name)) : said(led.name));
  };
  const by = ({ nextDue }: Item) => nextDue?.owedBy;
  const organisationOf = (item: Item) => {
    const party = by(item);
    return party && 'organisation' in party ? nameOf(party.organisation) : null;
  };
  const roleOf = (item: Item) => {
    const party = by(item);
    return party && 'role' in party ? capitalised(roles[party.role]) : null;
  };
  const fromPlan = ({ planRef }: Item) => planRef !== null;
  return {
    diarienummer: {
      ...text(words.caseNumber, ({ caseNumber }) => caseNumber),
      sort: 'caseNumber',
      cell: ({ caseNumber }) => <span class="hit-nowrap">{caseNumber}</span>,
    },
    ansvarig: {
      label: words.lead,
      sort: 'lead',
      cell: (item) => <Lead item={item} organisations={organisations} language={language} />,
      file: [[words.lead, leadInFile]],
    },
    omrade: names(words.area, ({ developmentArea }) => [termName(terms, 'developmentArea', developmentArea)]),
    ...(ofPlan as Record<(typeof planColumns)[number], Defined>),
    forslag: {
      label: words.proposedBy,
      cell: (item) => (fromPlan(item) ? capitalised(words.fromPlan) : <Name of={nameOf(item.proposedBy)} />),
      file: [[words.proposedBy, (item) => (fromPlan(item) ? capitalised(words.fromPlan) : said(nameOf(item.proposedBy)))]],
    },
    medverkande: names(words.partners, ({ partners }) => partners.map(({ organisation }) => nameOf(organisation))),
    enhet: { ...names(words.unit, ({ unit }) => (unit === null ? [] : [unit])), file: [[words.unit, ({ unit }) => unit]] },
    nasta: {
      label: words.next,
      sort: 'nextDue',
      cell: (item) => <NextDay item={item} today={today} language={language} />,
      file: [
        [words.next, ({ nextDue }) => nextDue && isToCome(nextDue, today) && { day: dayOf(nextDue.dueAt) }],
        [words.lateSince, ({ nextDue }) => nextDue && !isToCome(nextDue, today) && { day: dayOf(nextDue.dueAt) }],
      ],
    },
    vad: text(words.nextWhat, ({ nextDue }) => nextDue && capitalised(toDo[nextDue.kind])),
    vem: {
      label: words.nextBy,
      cell: (item) => <NameOr name={organisationOf(item)} other={roleOf(item)} />,
      file: [[words.nextBy, (item) => (organisationOf(item) === null ? roleOf(item) : said(organisationOf(item) ?? ''))]],
    },
    sokt: sum(words.requested, ({ requestedSek }) => requestedSek),
    beviljat: { ...sum(words.granted, ({ grantedSek }) => grantedSek ?? 0), sort: 'granted' },
    utbetalt: sum(words.paid, ({ paidSek }) => paidSek),
    forseningar: {
      label: words.lateColumn,
      numeric: true,
      sort: 'overdue',
      cell: ({ overdue }) => overdue,
      file: [[words.lateColumn, ({ overdue }) => overdue]],
    },
    skede: {
      ...text(words.stage, ({ stage }) => capitalised(stages[stage])),
      sort: 'stage',
      cell: (item) => <Standing item={item} stage={capitalised(stages[item.stage])} language={language} />,
    },
  };
}

/** Those that somebody has chosen, of those that the reader sees. */
export const shownColumns = ({ columns }: { columns: PortfolioColumn[] }, seesMoney: boolean): PortfolioColumn[] =>
  columns.filter((column) => seesMoney || !moneyColumns.includes(column));

export function columnLabel(column: PortfolioColumn, language: Language): string {
  const words = portfolioWords[language];
  const labels: Record<PortfolioColumn, string> = {
    diarienummer: words.caseNumber,
    ansvarig: words.lead,
    omrade: words.area,
    prioriterat: words.priorityArea,
    insatsomrade: words.focus,
    malgrupp: words.targetGroup,
    fas: words.phase,
    mal: words.goal,
    forslag: words.proposedBy,
    medverkande: words.partners,
    enhet: words.unit,
    nasta: words.next,
    vad: words.nextWhat,
    vem: words.nextBy,
    sokt: words.requested,
    beviljat: words.granted,
    utbetalt: words.paid,
    forseningar: words.lateColumn,
    skede: words.stage,
  };
  return labels[column];
}

function Lead({ item, organisations, language }: { item: Item; organisations: NamesById; language: Language }) {
  const led = leadOf(item, organisations);
  if (led === null) return <>{portfolioWords[language].noLead}</>;
  return <Saying of={led.name} say={(name) => (led.byPlan ? planFieldWords[language].byPlan(name) : name)} />;
}

/** A day that has passed is not what comes next: it is said how late it is. */
function NextDay({ item: { nextDue }, today, language }: { item: Item; today: Day; language: Language }) {
  if (!nextDue) return <>–</>;
  const day = dayOf(nextDue.dueAt);
  if (isToCome(nextDue, today)) return <span class="hit-nowrap">{shortDayInWords(day, language)}</span>;
  return <Tag tone="late">{toDoWords[language].away(daysBetween(today, day))}</Tag>;
}

const NamesOr = ({ names }: { names: string[] }) => (names.length === 0 ? <>–</> : <NameList of={names} />);
const NameOr = ({ name, other }: { name: string | null; other: string | null }) => (name === null ? <span>{other ?? '–'}</span> : <Name of={name} />);

const Standing = ({ item, stage, language }: { item: Item; stage: string; language: Language }) => (
  <>
    {stage}
    {item.overdue > 0 && (
      <div>
        <Tag tone="late">{portfolioWords[language].late(item.overdue)}</Tag>
      </div>
    )}
  </>
);
