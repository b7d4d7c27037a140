/** The plan's money: asked, own, promised, granted and paid, by area and by funder. For those who read whole cases. */

import type { AreaMoney, FunderMoney } from '../../../db/pictures/money-picture-read-model.ts';
import { moneyPicture } from '../../../db/pictures/money-picture-read-model.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { pageNames } from '../../../db/registers/names-read-model.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Column } from '../components/display.tsx';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { Name, Saying } from '../components/names.tsx';
import { Figure, Patterns } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';
import { PictureFilterForm } from './filter-form.tsx';
import { MoneyDrawing } from './money-drawing.tsx';
import { pictureFilterOf } from './picture-filter.ts';

const path = '/bilder/pengar';
const areaSums = ['asked', 'own', 'promised', 'granted', 'pending', 'paid'] as const;
const funderSums = ['promised', 'granted', 'pending', 'paid'] as const;
/** So many of the largest are drawn; the table has them all. */
const maxFunders = 12;
const looks = {
  asked: 'hit-bar-hollow',
  own: 'hit-bar-pale',
  promised: 'hit-bar-dotted',
  granted: 'hit-bar-solid',
  pending: 'hit-bar-hatched',
  paid: 'hit-bar-dark',
} as const;

export const moneyPage = page({
  method: 'get',
  path,
  access: 'seeAllMoney',
  async respond({ deps: { db }, query, at, language }) {
    const { organisations, terms } = await pageNames(db, dayOf(at), ['developmentArea']);
    const areas = terms.developmentArea;
    const filter = pictureFilterOf(query, areas.keys(), Number(dayOf(at).slice(0, 4)));
    const { byArea, byFunder } = await moneyPicture(db, filter.area);
    const all = pictureWords[language];
    const words = all.money;
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <PictureFilterForm path={path} filter={filter} areas={areas} language={language} />
          {byArea.length === 0 && <Text quiet>{words.none}</Text>}
          {byArea.length > 0 && <ByArea rows={inPlanOrder(byArea, areas)} names={areas} language={language} />}
          {byFunder.length > 0 && <ByFunder rows={byFunder} names={organisations} language={language} />}
          <Text quiet>{words.inKind}</Text>
          <p class="hit-noprint">
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

const inPlanOrder = (rows: AreaMoney[], areas: NamesById): AreaMoney[] => {
  const order = [...areas.keys()];
  return rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
};
const legend = (sums: readonly (keyof typeof looks)[], language: Language) =>
  sums.map((sum) => ({ mark: <rect class={looks[sum]} x={1} y={1} width={26} height={14} />, label: pictureWords[language].money.sums[sum] }));

interface PartProps<Row> {
  rows: Row[];
  names: NamesById;
  language: Language;
}

function ByArea({ rows, names, language }: PartProps<AreaMoney>) {
  const words = pictureWords[language].money;
  const total = (sum: (typeof areaSums)[number]) => rows.reduce((sek, row) => sek + row[sum], 0);
  const inWords = (sek: number) => moneyInWords(sek, language);
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.byArea}</Heading>
      <Figure
        caption={words.areaCaption(inWords(total('asked')), inWords(total('granted')), inWords(total('paid')))}
        scroll={pictureWords[language].scroll(words.byArea)}
        legend={legend(areaSums, language)}
      >
        <MoneyDrawing id="areas" title={words.byArea} description={words.description} groups={groupsOf(rows, areaSums, names, language)} language={language} />
      </Figure>
      <SumTable caption={words.areaTable} first={words.area} rows={rows} sums={areaSums} names={names} language={language} />
    </section>
  );
}

function ByFunder({ rows, names, language }: PartProps<FunderMoney>) {
  const words = pictureWords[language].money;
  const drawn = rows.slice(0, maxFunders);
  const [largest] = rows;
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.byFunder}</Heading>
      <Figure
        caption={
          <Saying
            of={largest ? (names.get(largest.id) ?? largest.id) : ''}
            say={(name) => words.funderCaption(rows.length, name, moneyInWords(largest?.granted ?? 0, language))}
          />
        }
        scroll={pictureWords[language].scroll(words.byFunder)}
        legend={legend(funderSums, language)}
      >
        <MoneyDrawing
          id="funders"
          title={words.byFunder}
          description={words.description}
          groups={groupsOf(drawn, funderSums, names, language)}
          language={language}
        />
      </Figure>
      {rows.length > maxFunders && <Text quiet>{words.largestOnly(maxFunders)}</Text>}
      <SumTable caption={words.funderTable} first={words.funder} rows={rows} sums={funderSums} names={names} language={language} />
    </section>
  );
}

type Sums<Sum extends keyof typeof looks> = { id: string } & Record<Sum, number>;

function groupsOf<Sum extends keyof typeof looks>(rows: Sums<Sum>[], sums: readonly Sum[], names: NamesById, language: Language) {
  return rows.map((row) => ({
    name: names.get(row.id) ?? row.id,
    bars: sums.map((sum) => ({ label: pictureWords[language].money.sums[sum], sek: row[sum], look: looks[sum] })),
  }));
}

interface SumTableProps<Sum extends keyof typeof looks> {
  caption: string;
  first: string;
  rows: Sums<Sum>[];
  sums: readonly Sum[];
  names: NamesById;
  language: Language;
}

function SumTable<Sum extends keyof typeof looks>({ caption, first, rows, sums, names, language }: SumTableProps<Sum>) {
  const columns: Column<Sums<Sum>>[] = sums.map((sum) => ({
    label: pictureWords[language].money.sums[sum],
    numeric: true,
    cell: (row) => moneyInWords(row[sum], language),
  }));
  return (
    <Table
      underHeading
      caption={caption}
      empty=""
      rows={rows}
      columns={[{ label: first, head: true, cell: ({ id }) => <Name of={names.get(id) ?? id} /> }, ...columns]}
    />
  );
}
