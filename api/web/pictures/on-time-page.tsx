/** Whether reports come in time, quarter by quarter: the last three years, counts and share, with the same in a table. */
import type { QuarterOfReports } from '../../../db/pictures/due-reports-read-model.ts';
import { dueReports } from '../../../db/pictures/due-reports-read-model.ts';
import { termNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { Figure, Patterns } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';
import { PictureFilterForm } from './filter-form.tsx';
import { OnTimeDrawing, outcomeLooks, reportOutcomes } from './on-time-drawing.tsx';
import { inAll, onTimeShare, owedReports } from './on-time-share.ts';
import { pictureFilterOf } from './picture-filter.ts';

const path = '/bilder/i-tid';
const yearsShown = 3;

export const onTimePage = page({
  method: 'get',
  path,
  access: 'getPortfolio',
  async respond({ deps: { db }, query, at, language }) {
    const areas = await termNames(db, 'developmentArea');
    const filter = pictureFilterOf(query, areas.keys(), Number(dayOf(at).slice(0, 4)));
    const all = pictureWords[language];
    const words = all.onTime;
    const quarters = (await dueReports(db, at, filter.area)).filter(({ quarter }) => isShown(quarter, filter.year));
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <PictureFilterForm path={path} filter={filter} areas={areas} year={words.lastYear} language={language} />
          {quarters.length === 0 ? (
            <Text quiet>{words.none}</Text>
          ) : (
            <>
              <Figure caption={findingIn(quarters, language)} scroll={all.scroll(words.title)} legend={legendIn(language)}>
                <OnTimeDrawing quarters={quarters} title={words.title} description={words.description} language={language} />
              </Figure>
              <QuarterTable quarters={quarters} language={language} />
            </>
          )}
          <Text quiet>{words.howCounted}</Text>
          <p class="hit-noprint">
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

/** Quarters of the filter's year and of those before it. */
const isShown = (quarter: string, lastYear: number): boolean => {
  const year = Number(quarter.slice(0, 4));
  return year <= lastYear && year > lastYear - yearsShown;
};

const legendIn = (language: Language) =>
  reportOutcomes.map((reportOutcome) => ({
    mark: <rect class={outcomeLooks[reportOutcome]} x={1} y={1} width={26} height={14} />,
    label: pictureWords[language].onTime.reportOutcomes[reportOutcome],
  }));

function findingIn(quarters: QuarterOfReports[], language: Language): string {
  const words = pictureWords[language].onTime;
  const sum = inAll(quarters);
  const share = onTimeShare(sum);
  return words.caption(sum.onTime, owedReports(sum), share === undefined ? '' : words.percent(share), sum.missing);
}

function QuarterTable({ quarters, language }: { quarters: QuarterOfReports[]; language: Language }) {
  const words = pictureWords[language].onTime;
  return (
    <Table
      caption={words.table}
      empty={words.none}
      rows={quarters}
      columns={[
        { label: words.quarter, head: true, cell: ({ quarter }) => capitalised(periodInWords(quarter, language)) },
        ...reportOutcomes.map((reportOutcome) => ({
          label: words.reportOutcomes[reportOutcome],
          numeric: true,
          cell: (counts: QuarterOfReports) => String(counts[reportOutcome]),
        })),
        { label: words.owed, numeric: true, cell: (counts) => String(owedReports(counts)) },
        {
          label: words.share,
          numeric: true,
          cell: (counts) => {
            const share = onTimeShare(counts);
            return share === undefined ? words.tooFew : words.percent(share);
          },
        },
      ]}
    />
  );
}
