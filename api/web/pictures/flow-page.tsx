/** Money on its way, by area: asked of the authority that coordinates the plan, granted and paid by it. For those who read whole cases. */
import type { MoneyOnItsWay } from '../../../db/pictures/money-picture-read-model.ts';
import { askedMoneyByArea } from '../../../db/pictures/money-picture-read-model.ts';
import { termNames } from '../../../db/registers/names-read-model.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { Heading, Link, Table, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { Figure, Patterns } from '../drawings/figure.tsx';
import { moneyFlowWords } from '../drawings/money-flow-words.ts';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';
import type { FlowRow } from './flow-drawing.tsx';
import { FlowDrawing, flowLegend, flowSteps } from './flow-drawing.tsx';

export const flowPath = '/bilder/pengarnas-vag';

export const flowPage = page({
  method: 'get',
  path: flowPath,
  access: 'seeAllMoney',
  async respond({ deps: { db, ownFunder }, language }) {
    const names = await termNames(db, 'developmentArea');
    const money = new Map((await askedMoneyByArea(db, ownFunder)).map((row) => [row.id, row]));
    // In the plan's order; areas of an older plan last.
    const ids = new Set([...names.keys(), ...money.keys()]);
    const rows = [...ids].flatMap((id): FlowRow[] => {
      const own = money.get(id);
      return own ? [{ ...own, name: names.get(id) ?? id }] : [];
    });
    const all = pictureWords[language];
    const words = moneyFlowWords[language];
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          {rows.length === 0 ? (
            <Text quiet>{words.none}</Text>
          ) : (
            <>
              <Figure caption={findingIn(rows, language)} scroll={all.scroll(words.title)} legend={flowLegend(language)}>
                <FlowDrawing rows={rows} language={language} />
              </Figure>
              <FlowTable rows={rows} language={language} />
            </>
          )}
          <Text quiet>{words.others}</Text>
          <p class="hit-buttons hit-noprint">
            <Link href="/bilder/pengar">{words.toMoney}</Link>
            <Link href="/bilder">{all.back}</Link>
          </p>
        </>
      ),
    };
  },
});

/** All areas as one. */
export function wholeFlow(rows: MoneyOnItsWay[]): MoneyOnItsWay {
  const sum = (step: (typeof flowSteps)[number]) => rows.reduce((sek, row) => sek + row[step], 0);
  return { id: '', asked: sum('asked'), granted: sum('granted'), paid: sum('paid') };
}

/** Whole per cent; undefined where there is nothing to take a part of. */
const shareOf = (part: number, whole: number): number | undefined => (whole > 0 ? Math.round((100 * part) / whole) : undefined);

function findingIn(rows: FlowRow[], language: Language): string {
  const words = moneyFlowWords[language];
  const { asked, granted, paid } = wholeFlow(rows);
  const share = shareOf(granted, asked);
  const sums = words.caption(moneyInWords(asked, language), moneyInWords(granted, language), moneyInWords(paid, language));
  return share === undefined ? sums : `${sums} ${words.ofAsked(share)}`;
}

function FlowTable({ rows, language }: { rows: FlowRow[]; language: Language }) {
  const words = moneyFlowWords[language];
  const percent = (share: number | undefined) => (share === undefined ? '–' : words.percent(share));
  return (
    <Table
      caption={words.table}
      empty={words.none}
      rows={[...rows, { ...wholeFlow(rows), name: null }]}
      columns={[
        { label: words.area, head: true, cell: ({ name }) => (name === null ? words.all : <Name of={name} />) },
        ...flowSteps.map((step) => ({
          label: words.steps[step],
          numeric: true,
          cell: (row: MoneyOnItsWay) => moneyInWords(row[step], language),
        })),
        { label: words.grantedOfAsked, numeric: true, cell: ({ asked, granted }) => percent(shareOf(granted, asked)) },
        { label: words.paidOfGranted, numeric: true, cell: ({ granted, paid }) => percent(shareOf(paid, granted)) },
      ]}
    />
  );
}
