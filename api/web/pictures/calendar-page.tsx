/** A year of obligations: twelve months with the number due on each day, the same in a table, and below it who owes what. */

import type { DueItem } from '../../../db/pictures/due-days-read-model.ts';
import { dueDays } from '../../../db/pictures/due-days-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { pageNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Details, Heading, Link, Pager, Table, Tag, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name } from '../components/names.tsx';
import { Legend, Patterns } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';
import { PictureFilterForm } from './filter-form.tsx';
import { dayLooks, MonthDrawing } from './month-drawing.tsx';
import type { Month } from './month-grid.ts';
import { monthsOf } from './month-grid.ts';
import { pictureAddress, pictureFilterOf } from './picture-filter.ts';

const path = '/bilder/kalender';
const limit = 40;

export const calendarPage = page({
  method: 'get',
  path,
  access: 'getPortfolio',
  async respond({ deps: { db }, query, at, language }) {
    const { organisations, terms } = await pageNames(db, dayOf(at), ['developmentArea']);
    const areas = terms.developmentArea;
    const filter = pictureFilterOf(query, areas.keys(), Number(dayOf(at).slice(0, 4)));
    const { year } = filter;
    const span = { from: `${year}-01-01`, to: `${year}-12-31`, developmentArea: filter.area };
    const { days, items } = await dueDays(db, span, { page: filter.page, limit });
    const all = pictureWords[language];
    const words = all.calendar;
    const months = monthsOf(year, defaultPolicy.quiet);
    return {
      title: words.title(year),
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title(year)}</Heading>
          <Text lead>{words.intro}</Text>
          <PictureFilterForm path={path} filter={filter} areas={areas} year={words.year} language={language} />
          <p class="hit-buttons hit-noprint">
            <Link href={pictureAddress(path, { area: filter.area, year: year - 1 })}>{words.goTo(year - 1)}</Link>
            <Link href={pictureAddress(path, { area: filter.area, year: year + 1 })}>{words.goTo(year + 1)}</Link>
          </p>
          <Year months={months} days={days} year={year} language={language} />
          <DayTable days={days} language={language} />
          <FreeDays months={months} language={language} />
          <Owed items={items.items} organisations={organisations} language={language} />
          <Pager page={items.page} limit={limit} total={items.total} href={(to) => pictureAddress(path, { ...filter, page: to })} language={language} />
          <p class="hit-noprint">
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

interface DayCount {
  day: Day;
  due: number;
}

function Year({ months, days, year, language }: { months: readonly Month[]; days: DayCount[]; year: number; language: Language }) {
  const words = pictureWords[language].calendar;
  const due = new Map(days.map(({ day, due: count }) => [day, count]));
  const legend = [
    { mark: <rect class="hit-due" x={4} y={1} width={20} height={14} rx={4} />, label: words.due },
    { mark: <rect class={dayLooks.free} x={4} y={1} width={20} height={14} />, label: words.free },
    { mark: <rect class={dayLooks.quiet} x={4} y={1} width={20} height={14} />, label: words.quiet },
  ];
  return (
    <figure class="hit-figure">
      <figcaption>{findingIn(days, year, language)}</figcaption>
      <div class="hit-months">
        {months.map((month) => (
          <MonthDrawing key={month.name} month={month} due={due} language={language} />
        ))}
      </div>
      <Legend legend={legend} />
    </figure>
  );
}

/** How much there is, and the month that has most of it. */
function findingIn(days: DayCount[], year: number, language: Language): string {
  const words = pictureWords[language].calendar;
  if (days.length === 0) return words.nothing(year);
  const byMonth = new Map<string, number>();
  for (const { day, due } of days) byMonth.set(day.slice(0, 7), (byMonth.get(day.slice(0, 7)) ?? 0) + due);
  const [busiest = ['', 0]] = [...byMonth].sort(([, a], [, b]) => b - a);
  const total = days.reduce((sum, { due }) => sum + due, 0);
  return words.caption(total, days.length, periodInWords(busiest[0], language), busiest[1]);
}

function DayTable({ days, language }: { days: DayCount[]; language: Language }) {
  const words = pictureWords[language].calendar;
  if (days.length === 0) return null;
  return (
    <Details summary={words.table}>
      <Table
        underHeading
        caption={words.table}
        empty=""
        rows={days}
        columns={[
          { label: words.day, head: true, cell: ({ day }) => capitalised(dayInWords(day, language)) },
          { label: words.number, numeric: true, cell: ({ due }) => String(due) },
        ]}
      />
    </Details>
  );
}

/** Weekends apart, which every calendar has. */
function FreeDays({ months, language }: { months: readonly Month[]; language: Language }) {
  const words = pictureWords[language].calendar;
  const named = months.flatMap(({ days }) => days).flatMap(({ day, holiday }) => (holiday ? [{ day, holiday }] : []));
  return (
    <Details summary={words.freeDays}>
      <Text>{words.quietDays}</Text>
      <ul class="ds-list">
        {named.map(({ day, holiday }) => (
          <li key={day}>
            {`${capitalised(dayInWords(day, language))}: `}
            <span lang="sv">{holiday}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Owed({ items, organisations, language }: { items: DueItem[]; organisations: NamesById; language: Language }) {
  const words = pictureWords[language].calendar;
  const { obligationKinds, obligationStates, roles } = wordsIn(language);
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.list}</Heading>
      <Table
        underHeading
        caption={words.list}
        empty={words.listNone}
        rows={items}
        columns={[
          { label: words.day, head: true, cell: ({ dueOn }) => <span class="hit-nowrap">{shortDayInWords(dueOn, language)}</span> },
          { label: words.what, cell: ({ kind, period }) => capitalised(obligationKinds[kind]) + (period ? `, ${periodInWords(period, language)}` : '') },
          {
            label: words.activity,
            cell: ({ planActivity, title }) => <LinkedName of={title} href={`/aktiviteter/${planActivity}`} />,
          },
          {
            label: words.by,
            cell: ({ owedBy }) =>
              'organisation' in owedBy ? <Name of={organisations.get(owedBy.organisation) ?? owedBy.organisation} /> : capitalised(roles[owedBy.role]),
          },
          {
            label: words.state,
            cell: ({ state }) => <Tag tone={state === 'late' ? 'late' : state === 'met' ? 'ok' : 'neutral'}>{capitalised(obligationStates[state])}</Tag>,
          },
        ]}
      />
    </section>
  );
}
