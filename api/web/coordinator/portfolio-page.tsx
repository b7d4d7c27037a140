/** All plan activities: figures on top, a filter in the address, the list with what comes next, and the same as CSV. */
import { stringify } from 'csv-stringify/sync';
import type { NamesById } from '../../../db/names-read-model.ts';
import { organisationNames, termNames } from '../../../db/names-read-model.ts';
import type { Page, PlanActivityListItem, PortfolioView } from '../../../db/views.ts';
import { dayOfInstant, moneyInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { stages } from '../../../workflows/domain/stages.ts';
import { hasByRole } from '../../access.ts';
import { capital } from '../capital.ts';
import { Button, Choices, Select, TextField } from '../components/form.tsx';
import { ButtonLink, Heading, Link, Pager, Stat, Table, Tag } from '../components/show.tsx';
import type { PageAnswer, PageCall } from '../page-route.ts';
import { one, page } from '../page-route.ts';
import { actionWords } from '../words/action-words.ts';
import { coordinatorWords } from '../words/coordinator-words.ts';
import { importWords } from '../words/import-words.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { addressOf, filterOf, queryOf } from './portfolio-filter.ts';

const limit = 25;
const mostInFile = 200;

export const portfolioPage = page({
  method: 'get',
  path: '/aktiviteter',
  access: 'getPortfolio',
  async answer(call) {
    const filter = filterOf(call.query);
    const organisations = await organisationNames(call.deps.db);
    if (one(call.query, 'format') === 'csv') return csv(call, filter, organisations);
    const [figures, found, areas] = await Promise.all([
      call.ask<PortfolioView>('getPortfolio'),
      call.ask<Page<PlanActivityListItem>>('listPlanActivities', { query: queryOf(filter, limit) }),
      termNames(call.deps.db, 'developmentArea'),
    ]);
    const words = coordinatorWords[call.language].list;
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          {hasByRole('proposePlanActivity', call.viewer) && (
            <p class="hit-buttons">
              <ButtonLink href="/aktiviteter/ny">{actionWords[call.language].propose}</ButtonLink>
              {hasByRole('importPlan', call.viewer) && <Link href="/importera">{importWords[call.language].title}</Link>}
            </p>
          )}
          <Figures figures={figures} language={call.language} />
          <Filter filter={filter} areas={areas} language={call.language} />
          <Activities found={found} organisations={organisations} language={call.language} />
          <Pager page={found.page} limit={limit} total={found.total} href={(to) => addressOf({ ...filter, page: to })} words={words.pager} />
        </>
      ),
    };
  },
});

function Figures({ figures, language }: { figures: PortfolioView; language: Language }) {
  const words = coordinatorWords[language].list.stats;
  return (
    <div class="hit-grid">
      <Stat value={figures.total} label={words.total} />
      <Stat value={figures.overdue} label={words.overdue} href="/aktiviteter?forsenade=ja" />
      <Stat value={figures.escalated} label={words.escalated} />
      <Stat value={moneyInWords(figures.money.grantedSek, language)} label={words.granted} />
    </div>
  );
}

function Filter({ filter, areas, language }: { filter: PortfolioFilter; areas: NamesById; language: Language }) {
  const words = coordinatorWords[language].list;
  const stageWords = wordsIn(language).stages;
  return (
    <search>
      <form method="get" action="/aktiviteter" class="ds-card">
        <div class="hit-row">
          <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={filter.q} />
          <Select
            name="skede"
            label={words.stage}
            value={filter.stage}
            empty={words.all}
            choices={stages.map((stage) => ({ value: stage, label: capital(stageWords[stage]) }))}
          />
          <Select name="omrade" label={words.area} value={filter.area} empty={words.all} choices={[...areas].map(([value, label]) => ({ value, label }))} />
          <Choices name="forsenade" label={words.position} several value={filter.overdue ? ['ja'] : []} choices={[{ value: 'ja', label: words.overdue }]} />
          <Button>{words.show}</Button>
          <Link href="/aktiviteter">{words.clear}</Link>
          <Link href={addressOf({ ...filter, page: 1 }, { format: 'csv' })}>{words.csv}</Link>
        </div>
      </form>
    </search>
  );
}

function Activities({ found, organisations, language }: { found: Page<PlanActivityListItem>; organisations: NamesById; language: Language }) {
  const words = coordinatorWords[language].list;
  const stageWords = wordsIn(language).stages;
  return (
    <Table
      caption={words.caption(found.total)}
      empty={words.none}
      rows={found.items}
      columns={[
        { label: words.activity, head: true, cell: (item) => <Link href={`/aktiviteter/${item.id}`}>{item.title}</Link> },
        { label: words.caseNumber, cell: (item) => item.caseNumber },
        { label: words.lead, cell: (item) => (item.lead ? (organisations.get(item.lead) ?? item.lead) : words.noLead) },
        { label: words.next, cell: (item) => (item.nextDue ? shortDayInWords(dayOfInstant(item.nextDue.dueAt), language) : '–') },
        { label: words.granted, numeric: true, cell: (item) => moneyInWords(item.grantedSek, language) },
        {
          label: words.position,
          cell: (item) => (item.overdue > 0 ? <Tag tone="late">{words.late(item.overdue)}</Tag> : <Tag>{capital(stageWords[item.stage])}</Tag>),
        },
      ]}
    />
  );
}

/** For Swedish Excel: semicolons, a byte order mark, and no cell that a spreadsheet would take for a formula. */
async function csv({ ask, language }: PageCall, filter: PortfolioFilter, organisations: NamesById): Promise<PageAnswer> {
  const words = coordinatorWords[language].list;
  const stageWords = wordsIn(language).stages;
  const rows: PlanActivityListItem[] = [];
  for (let number = 1; ; number += 1) {
    const found = await ask<Page<PlanActivityListItem>>('listPlanActivities', { query: queryOf({ ...filter, page: number }, mostInFile) });
    rows.push(...found.items);
    if (rows.length >= found.total || found.items.length === 0) break;
  }
  const lines = rows.map((item) => [
    item.caseNumber,
    item.title,
    stageWords[item.stage],
    item.lead ? organisations.get(item.lead) : '',
    item.nextDue ? dayOfInstant(item.nextDue.dueAt) : '',
    item.grantedSek,
    item.paidSek,
    item.overdue,
  ]);
  const head = [
    words.caseNumber,
    words.activity,
    words.stage,
    words.lead,
    words.next,
    `${words.granted} (SEK)`,
    `${coordinatorWords[language].activity.paid} (SEK)`,
    words.stats.overdue,
  ];
  const body = stringify([head, ...lines], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true });
  return { file: { type: 'text/csv; charset=utf-8', name: 'aktiviteter.csv', body } };
}
