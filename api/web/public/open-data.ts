/** The plan as open data: JSON, CSV and an Atom feed. The same for every reader: in the plan's own language. */
import { Feed } from 'feed';
import { createElement, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { publicGoals } from '../../../db/public/public-goals-read-model.ts';
import type { PublicActivity } from '../../../db/public/public-plan-read-model.ts';
import { publicActivities } from '../../../db/public/public-plan-read-model.ts';
import type { ShownNumber } from '../../../db/public/small-counts.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PageCall, PageResponse, PageRoute } from '../kit/page-route.ts';
import { openPage } from '../kit/page-route.ts';
import type { CsvCell } from '../kit/swedish-csv.ts';
import { swedishCsv } from '../kit/swedish-csv.ts';
import { goalWords } from '../parts/goal-words.ts';
import { inferredInWords, leadInWords, partnersInWords } from '../parts/plan/plan-facts.ts';
import { resultAnchor } from '../parts/public-results.tsx';
import { numberInWords, resultInWords } from '../parts/result-in-words.ts';
import { resultWords } from '../parts/result-words.ts';
import { addressOf, publisherOf } from './open-data-facts.ts';
import { planJson } from './plan-json.ts';
import { rootOf, rootOfNames } from './public-address.ts';
import { publicWords } from './public-words.ts';

const words = publicWords.sv;
const { stages } = wordsIn('sv');
type OpenCall = Pick<PageCall, 'deps' | 'at'>;

type Body = (activities: PublicActivity[], root: string, call: OpenCall, names: string) => Promise<string>;

function dataFile(path: string, type: string, body: Body): PageRoute {
  return openPage({
    method: 'get',
    path,
    respond: async (call): Promise<PageResponse> => ({
      file: { type, body: await body(await publicActivities(call.deps.db), rootOf(call), call, await rootOfNames(call)), shared: true },
    }),
  });
}

const csv = openPage({
  method: 'get',
  path: '/planen.csv',
  async respond(call) {
    const { activity, description, stage, area, priorityArea, focus, groups, phase, goals, lead, partners, from, to, takenIn } = words;
    const head = [activity, description, stage, area, priorityArea, focus, groups, phase, goals, lead, partners, from, to, takenIn];
    return sharedCsv(
      'planen.csv',
      [...head, resultWords.sv.results, planFieldWords.sv.labels['inferred'] ?? '', words.address],
      (await publicActivities(call.deps.db)).map((each) => [
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
        addressOf(rootOf(call), each.id),
      ]),
    );
  },
});

/** One line for each figure; a goal without any has one line of its own. */
const goalsCsv = openPage({
  method: 'get',
  path: '/planen-mal.csv',
  async respond({ deps }) {
    const { signs, atLevelOf, csvColumns, inferredColumns: readings } = goalWords.sv;
    const { goals } = await publicGoals(deps.db);
    return sharedCsv(
      'planen-mal.csv',
      Object.values(csvColumns),
      goals.flatMap(({ name, target, figures }) =>
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

const atom = dataFile('/planen/atom.xml', 'application/atom+xml; charset=utf-8', async (activities, root, { deps, at }, names) => {
  const publisher = await publisherOf({ deps });
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
    author: { name: publisher },
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
function entriesOf({ title, takenInAt, takenInOn, endedAt, stage, results, ...carried }: PublicActivity, { link, name }: { link: string; name: string }) {
  const lead = leadInWords(carried, 'sv');
  const description = asHtml(`${lead ? `${words.lead}: ${lead}.` : words.notLed} ${words.takenIn} ${shortDayInWords(takenInOn, 'sv')}.`);
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

export const openDataRoutes: PageRoute[] = [planJson, csv, goalsCsv, resultsCsv, atom];
