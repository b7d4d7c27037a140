/** Every activity along time, area by area: two years at a time, with the same in a table. */

import type { TimelineItem } from '../../../db/pictures/timeline-read-model.ts';
import { timeline } from '../../../db/pictures/timeline-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { termNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Details, Heading, Link, Pager, Table, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import { Name } from '../components/names.tsx';
import { Figure, Patterns } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import type { TimeAxis } from '../drawings/time-axis.ts';
import { TimelineDrawing, timelineAxis } from '../drawings/timeline-drawing.tsx';
import { timelineLegend } from '../drawings/timeline-legend.tsx';
import { timelineWords } from '../drawings/timeline-words.ts';
import { pageSize } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { PictureFilterForm } from './filter-form.tsx';
import { pictureAddress, pictureFilterOf } from './picture-filter.ts';
import { ReportDays } from './report-days.tsx';

const path = '/bilder/tidslinje';

export const timelinePage = page({
  method: 'get',
  path,
  access: 'getPortfolio',
  async respond({ deps: { db }, query, at, language }) {
    const areas = await termNames(db, 'developmentArea');
    const filter = pictureFilterOf(query, areas.keys(), Number(dayOf(at).slice(0, 4)));
    const found = await timeline(db, filter.area, { page: filter.page, limit: pageSize });
    const axis = timelineAxis(filter.year);
    const all = pictureWords[language];
    const words = timelineWords[language].timeline;
    const caption = words.caption(found.total, found.inProgress, found.late);
    const shown = { axis, at, title: words.title, description: words.description(filter.year, filter.year + 1), language };
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <PictureFilterForm path={path} filter={filter} areas={areas} year={words.firstYear} language={language} />
          {found.items.length === 0 ? (
            <Text quiet>{words.none}</Text>
          ) : (
            <>
              <Figure caption={caption} scroll={all.scroll(words.title)} legend={timelineLegend(language)}>
                <TimelineDrawing groups={byArea(found.items, areas)} {...shown} />
              </Figure>
              <Details summary={words.table}>
                <TimelineTable items={found.items} axis={axis} areas={areas} language={language} />
              </Details>
              <Pager page={found.page} limit={pageSize} total={found.total} href={(to) => pictureAddress(path, { ...filter, page: to })} language={language} />
            </>
          )}
          <p class="hit-noprint">
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

/** The items are in the order of their areas already. */
function byArea(items: TimelineItem[], areas: NamesById) {
  const ids = [...new Set(items.map(({ developmentArea }) => developmentArea))];
  return ids.map((id) => ({ name: areas.get(id) ?? id, items: items.filter(({ developmentArea }) => developmentArea === id) }));
}

function TimelineTable({ items, axis, areas, language }: { items: TimelineItem[]; axis: TimeAxis; areas: NamesById; language: Language }) {
  const words = timelineWords[language].timeline;
  return (
    <Table
      underHeading
      caption={words.table}
      empty={words.none}
      rows={items}
      columns={[
        {
          label: words.activity,
          head: true,
          cell: ({ id, title }) => <LinkedName of={title} href={`/aktiviteter/${id}`} />,
        },
        { label: words.area, cell: ({ developmentArea }) => <Name of={areas.get(developmentArea) ?? developmentArea} /> },
        { label: words.stage, cell: ({ stage }) => capitalised(wordsIn(language).stages[stage]) },
        {
          label: words.runs,
          cell: ({ from, to }) => words.fromTo(shortDayInWords(from, language), to && shortDayInWords(to, language)),
        },
        { label: words.reports, cell: ({ reports }) => <ReportDays reports={reports.filter(({ dueAt }) => axis.shows(dueAt))} language={language} /> },
      ]}
    />
  );
}
