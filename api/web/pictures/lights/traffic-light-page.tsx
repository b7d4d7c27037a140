/** How reporting goes in each development area: a light by a rule that stands on the page, with the same in a table. */
import type { ReportsOfArea } from '../../../../db/pictures/due-reports-read-model.ts';
import { reportsByArea } from '../../../../db/pictures/due-reports-read-model.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { termNames } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { Heading, Link, Table, Text } from '../../components/display.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { Figure } from '../../drawings/figure.tsx';
import { pictureWords } from '../../drawings/picture-words.ts';
import { trafficLightWords } from '../../drawings/traffic-light-words.ts';
import { page } from '../../kit/page-route.ts';
import { onTimeShare, owedReports } from '../on-time-share.ts';
import { pictureAddress } from '../picture-filter.ts';
import { lightOf, lightRule } from './traffic-light.ts';
import type { LitArea } from './traffic-light-drawing.tsx';
import { LightForm, lightLegend, TrafficLightDrawing } from './traffic-light-drawing.tsx';

export const trafficLightPath = '/bilder/laget-i-omradena';

export const trafficLightPage = page({
  method: 'get',
  path: trafficLightPath,
  access: 'getPortfolio',
  async respond({ deps: { db }, at, language }) {
    const areas = litAreas(await termNames(db, 'developmentArea'), await reportsByArea(db, at));
    const all = pictureWords[language];
    const words = trafficLightWords[language];
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          {areas.length === 0 ? (
            <Text quiet>{words.none}</Text>
          ) : (
            <>
              <Figure caption={findingIn(areas, language)} scroll={all.scroll(words.title)} legend={lightLegend(language)}>
                <TrafficLightDrawing areas={areas} language={language} />
              </Figure>
              <AreaTable areas={areas} language={language} />
              <Text quiet>{words.toQuarters}</Text>
            </>
          )}
          <Heading level={2}>{words.rule}</Heading>
          <ul class="ds-list">
            {words.rules(lightRule.greenFrom, lightRule.redBelow, lightRule.redWhenLate).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <Text quiet>{words.howCounted}</Text>
          <p class="hit-noprint">
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

const noReports: ReportsOfArea = { onTime: 0, late: 0, missing: 0, lateNow: 0 };

/** In the plan's order, also those without any report; areas of an older plan last, where they have any. */
export const litAreas = (names: NamesById, reports: ReadonlyMap<string, ReportsOfArea>): LitArea[] =>
  [...new Set([...names.keys(), ...reports.keys()])].map((id) => {
    const own = reports.get(id) ?? noReports;
    const { onTime, lateNow } = own;
    return { id, name: names.get(id) ?? id, light: lightOf(own), owed: owedReports(own), onTime, share: onTimeShare(own), lateNow };
  });

function findingIn(areas: LitArea[], language: Language): string {
  const count = (light: LitArea['light']) => areas.filter((area) => area.light === light).length;
  return trafficLightWords[language].caption(count('red'), count('amber'), areas.length);
}

function AreaTable({ areas, language }: { areas: LitArea[]; language: Language }) {
  const words = trafficLightWords[language];
  return (
    <Table
      caption={words.table}
      empty={words.none}
      rows={areas}
      columns={[
        { label: words.area, head: true, cell: ({ id, name }) => <LinkedName of={name} href={pictureAddress('/bilder/i-tid', { area: id })} /> },
        {
          label: words.light,
          cell: ({ light }) => (
            <>
              <svg class="hit-light" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
                <LightForm light={light} />
              </svg>{' '}
              {words.lights[light]}
            </>
          ),
        },
        { label: words.owed, numeric: true, cell: ({ owed }) => String(owed) },
        { label: words.onTime, numeric: true, cell: ({ onTime }) => String(onTime) },
        { label: words.share, numeric: true, cell: ({ share }) => (share === undefined ? words.tooFew : words.percent(share)) },
        { label: words.lateNow, numeric: true, cell: ({ lateNow }) => String(lateNow) },
      ]}
    />
  );
}
