/** The plan as open data: JSON, CSV, an Atom feed and its DCAT-AP-SE description. The same for every reader: in the plan's own language. */
import { Feed } from 'feed';
import { createElement, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PublicActivity } from '../../../db/public-plan-read-model.ts';
import { publicActivities } from '../../../db/public-plan-read-model.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { capital } from '../capital.ts';
import type { PageAnswer, PageCall, PageRoute } from '../page-route.ts';
import { openPage } from '../page-route.ts';
import { swedishCsv } from '../swedish-csv.ts';
import { publicWords } from '../words/public-words.ts';
import { planCatalogue } from './plan-catalogue.ts';

const words = publicWords.sv;
const { stages } = wordsIn('sv');
type OpenCall = Pick<PageCall, 'deps' | 'at'>;
/** An address without the slash that a configured one may end with. */
const rootOf = ({ deps }: OpenCall) => deps.publicUrl.replace(/\/$/, '');
const addressOf = (root: string, id: string) => `${root}/planen/aktiviteter/${encodeURIComponent(id)}`;

function dataFile(path: string, type: string, body: (activities: PublicActivity[], root: string, call: OpenCall) => string): PageRoute {
  return openPage({
    method: 'get',
    path,
    answer: async (call): Promise<PageAnswer> => ({
      file: { type, body: body(await publicActivities(call.deps.db), rootOf(call), call), shared: true },
    }),
  });
}

const json = dataFile('/planen.json', 'application/json; charset=utf-8', (activities, root) =>
  JSON.stringify({ license: words.licence, planActivities: activities.map((activity) => ({ ...activity, url: addressOf(root, activity.id) })) }),
);

const csv = openPage({
  method: 'get',
  path: '/planen.csv',
  async answer(call) {
    const activities = await publicActivities(call.deps.db);
    const head = [words.activity, words.description, words.stage, words.area, words.focus, words.groups, words.lead, words.partners, words.from, words.to];
    const made = swedishCsv(
      'planen.csv',
      [...head, words.address],
      activities.map((activity) => [
        activity.title,
        activity.description,
        capital(stages[activity.stage]),
        activity.developmentArea,
        activity.focusArea,
        activity.targetGroups.join(', '),
        activity.lead,
        activity.partners.join(', '),
        activity.runs.from,
        activity.runs.to,
        addressOf(rootOf(call), activity.id),
      ]),
    );
    return 'file' in made ? { file: { ...made.file, shared: true } } : made;
  },
});

const atom = dataFile('/planen/atom.xml', 'application/atom+xml; charset=utf-8', (activities, root, { at }) => {
  const entries = activities.flatMap((activity) => entriesOf(activity, addressOf(root, activity.id))).toSorted((a, b) => b.date.getTime() - a.date.getTime());
  const feed = new Feed({
    id: `${root}/planen`,
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
const asHtml = (text: string): string => renderToString(createElement(Fragment, null, text));

/** What has happened to an activity that readers of the feed are told. */
function entriesOf({ title, lead, takenInAt, endedAt, stage }: PublicActivity, link: string) {
  const description = asHtml(lead ? `${words.lead}: ${lead}.` : words.notLed);
  const entry = (what: string, anchor: string, at: string) => ({
    title: asHtml(`${what}: ${title}`),
    id: `${link}#${anchor}`,
    link,
    date: new Date(at),
    description,
  });
  return [entry(words.takenIn, 'upptagen', takenInAt), ...(endedAt ? [entry(capital(stages[stage]), 'slut', endedAt)] : [])];
}

const catalogue = dataFile('/planen/dcat.jsonld', 'application/ld+json; charset=utf-8', (_, root) => JSON.stringify(planCatalogue(root)));

export const openDataRoutes: PageRoute[] = [json, csv, atom, catalogue];
