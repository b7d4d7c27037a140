/** The plan as open data: JSON, CSV and an Atom feed. The same for every reader: in the plan's own language. */
import { Feed } from 'feed';
import { createElement, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { publicGoals } from '../../../db/public/public-goals-read-model.ts';
import type { PublicActivity } from '../../../db/public/public-plan-read-model.ts';
import { publicActivities } from '../../../db/public/public-plan-read-model.ts';
import type { ShownNumber } from '../../../db/public/small-counts.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import type { CsvCell } from '../kit/swedish-csv.ts';
import { swedishCsv } from '../kit/swedish-csv.ts';
import { goalWords } from '../parts/goal-words.ts';
import { resultAnchor } from '../parts/public-results.tsx';
import { numberInWords, resultInWords } from '../parts/result-in-words.ts';
import { resultWords } from '../parts/result-words.ts';
import { rootOf, rootOfNames } from './public-address.ts';
import { publicWords } from './public-words.ts';

const words = publicWords.sv;
const { stages } = wordsIn('sv');
type OpenCall = Pick<PageCall, 'deps' | 'at'>;
const addressOf = (root: string, id: string) => `${root}/planen/aktiviteter/${encodeURIComponent(id)}`;

function dataFile(path: string, type: string, body: (activities: PublicActivity[], root: string, call: OpenCall, names: string) => string): PageRoute {
  return openPage({
    method: 'get',
    path,
    respond: async (call): Promise<PageResponse> => ({
      file: { type, body: body(await publicActivities(call.deps.db), rootOf(call), call, await rootOfNames(call)), shared: true },
    }),
  });
}

const json = openPage({
  method: 'get',
  path: '/planen.json',
  async respond(call) {
    const root = rootOf(call);
    const planActivities = (await publicActivities(call.deps.db)).map((activity) => ({ ...activity, url: addressOf(root, activity.id) }));
    const goals = (await publicGoals(call.deps.db)).map((goal) => ({
      ...goal,
      // What each of them counts stands beside the county's figures, and is no part of them.
      activities: goal.activities.map((activity) => ({ ...activity, url: addressOf(root, activity.id) })),
    }));
    return {
      file: {
        type: 'application/json; charset=utf-8',
        body: JSON.stringify({ license: words.licence, publisher: words.publisher, planActivities, goals }),
        shared: true,
      },
    };
  },
});

const csv = openPage({
  method: 'get',
  path: '/planen.csv',
  async respond(call) {
    const activities = await publicActivities(call.deps.db);
    const head = [words.activity, words.description, words.stage, words.area, words.focus, words.groups, words.lead, words.partners, words.from, words.to];
    return sharedCsv(
      'planen.csv',
      [...head, resultWords.sv.results, words.address],
      activities.map((activity) => [
        activity.title,
        activity.description,
        capitalised(stages[activity.stage]),
        activity.developmentArea,
        activity.focusArea,
        activity.targetGroups.join(', '),
        activity.lead,
        activity.partners.join(', '),
        activity.runs.from,
        activity.runs.to,
        activity.results.map((result) => resultInWords(result, 'sv')).join('\n'),
        addressOf(rootOf(call), activity.id),
      ]),
    );
  },
});

/** One line for each figure; a goal without any has one line of its own. */
const goalsCsv = openPage({
  method: 'get',
  path: '/planen-mal.csv',
  async respond({ deps }) {
    const { goal, year, value, source, unit, comparison, targetValue, targetYear } = goalWords.sv.csvColumns;
    const goals = await publicGoals(deps.db);
    return sharedCsv(
      'planen-mal.csv',
      [goal, year, value, source, unit, comparison, targetValue, targetYear],
      goals.flatMap(({ name, target, figures }) =>
        (figures.length > 0 ? figures : [undefined]).map((figure) => [
          name,
          figure?.year,
          figure?.value,
          figure?.source,
          target.unit,
          entryOf(goalWords.sv.signs, target.comparison ?? '') ?? (target.benchmark && goalWords.sv.atLevelOf(target.benchmark)),
          target.value,
          target.year,
        ]),
      ),
    );
  },
});

/** One line for each result that has been cleared. */
const resultsCsv = openPage({
  method: 'get',
  path: '/planen-resultat.csv',
  async respond(call) {
    const { period, firstDay, lastDay, summary, women, men, indicators, clearedBy, clearedOn } = resultWords.sv.columns;
    const cell = (number: ShownNumber | null): CsvCell => (typeof number === 'string' ? resultWords.sv.numbers[number] : number);
    return sharedCsv(
      'planen-resultat.csv',
      [words.activity, period, firstDay, lastDay, summary, women, men, indicators, clearedBy, clearedOn, words.address],
      (await publicActivities(call.deps.db)).flatMap((activity) =>
        activity.results.map((result) => [
          activity.title,
          result.period,
          result.firstDay,
          result.lastDay,
          result.summary,
          cell(result.women),
          cell(result.men),
          result.indicators.map(({ name, unit, value }) => `${name}: ${numberInWords(value, unit, 'sv')}`).join('; '),
          result.clearedBy,
          dayOf(result.clearedAt),
          `${addressOf(rootOf(call), activity.id)}#${resultAnchor(result.period)}`,
        ]),
      ),
    );
  },
});

function sharedCsv(name: string, head: string[], rows: CsvCell[][]): PageResponse {
  const made = swedishCsv(name, head, rows);
  return 'file' in made ? { file: { ...made.file, shared: true } } : made;
}

const atom = dataFile('/planen/atom.xml', 'application/atom+xml; charset=utf-8', (activities, root, { at }, names) => {
  const entries = activities
    .flatMap((activity) => entriesOf(activity, { link: addressOf(root, activity.id), name: addressOf(names, activity.id) }))
    .toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const feed = new Feed({
    id: `${names}/planen`,
    title: words.title,
    link: `${root}/planen`,
    feedLinks: { atom: `${root}/planen/atom.xml` },
    language: 'sv',
    generator: false,
    copyright: words.licence,
    author: { name: words.publisher },
    updated: entries[0]?.date ?? new Date(at),
  });
  for (const entry of entries) feed.addItem(entry);
  return feed.atom1();
});

/** The feed says that its texts are HTML: a title with a sign of it is text all the same. */
const asHtml = (text: string): string => renderToString(createElement(Fragment, null, text.replace(noXml, ' ')));
/** What no XML may hold: people paste it from word processors. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What has happened to an activity that readers of the feed are told. @param name the address that it is known by, which stays */
function entriesOf({ title, lead, takenInAt, endedAt, stage, results }: PublicActivity, { link, name }: { link: string; name: string }) {
  const description = asHtml(lead ? `${words.lead}: ${lead}.` : words.notLed);
  const entry = (what: string, anchor: string, at: string, said = description) => ({
    title: asHtml(`${what}: ${title}`),
    id: `${name}#${anchor}`,
    link,
    date: new Date(at),
    description: said,
  });
  return [
    entry(words.takenIn, 'upptagen', takenInAt),
    ...(endedAt ? [entry(capitalised(stages[stage]), 'slut', endedAt)] : []),
    ...results.map((result) =>
      entry(resultWords.sv.resultOf(periodInWords(result.period, 'sv')), resultAnchor(result.period), result.clearedAt, asHtml(resultInWords(result, 'sv'))),
    ),
  ];
}

export const openDataRoutes: PageRoute[] = [json, csv, goalsCsv, resultsCsv, atom];
