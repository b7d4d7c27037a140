/** What has happened to the plan's activities as an Atom feed: the newest of it. The same for every reader: in the plan's own language. */
import { Feed } from 'feed';
import { createElement, Fragment } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PublicActivity } from '../../../../db/public/public-plan-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { leadInWords } from '../../parts/plan/plan-facts.ts';
import { resultAnchor } from '../../parts/public-results.tsx';
import { resultInWords } from '../../parts/result-in-words.ts';
import { resultWords } from '../../parts/result-words.ts';
import { publicWords } from '../public-words.ts';
import type { OpenDataFile } from './open-data-facts.ts';
import { addressOf } from './open-data-facts.ts';

const words = publicWords.sv;
const { stages } = wordsIn('sv');

/** Who follows a feed asks for it often, and reads what is new: the rest is in the other files. */
const maxEntries = 100;

export const planFeed: OpenDataFile = {
  path: '/planen/atom.xml',
  type: 'application/atom+xml; charset=utf-8',
  write({ root, names, activities, county, at }) {
    const newest = activities
      .flatMap((activity) => happenedTo(activity).map((happened) => ({ activity, ...happened })))
      .toSorted((a, b) => b.date.getTime() - a.date.getTime())
      .slice(0, maxEntries);
    const feed = new Feed({
      id: `${names}/planen`,
      title: words.title,
      link: `${root}/planen`,
      feedLinks: { atom: `${root}/planen/atom.xml` },
      language: 'sv',
      generator: false,
      copyright: words.licence,
      author: { name: county.authority.sv },
      updated: newest[0]?.date ?? new Date(at),
    });
    for (const { activity, date, anchor, inWords } of newest) {
      const { what, said } = inWords();
      feed.addItem({
        title: asHtml(`${what}: ${activity.title}`),
        id: `${addressOf(names, activity.id)}#${anchor}`,
        link: addressOf(root, activity.id),
        date,
        description: asHtml(said),
      });
    }
    return feed.atom1();
  },
};

/** The feed says that its texts are HTML: a title with a sign of it is text all the same. */
const asHtml = (text: string): string => renderToString(createElement(Fragment, null, text.replace(noXml, ' ')));
/** What no XML may hold: people paste it from word processors. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

interface Happened {
  date: Date;
  /** Names it within its activity. */
  anchor: string;
  /** As plain text. Made of what is shown alone: most of what has happened is older. */
  inWords(): { what: string; said: string };
}

/** What has happened to an activity that readers of the feed are told. */
function happenedTo(activity: PublicActivity): Happened[] {
  const { takenInAt, endedAt, stage, results } = activity;
  const stands = (what: string) => () => ({ what, said: standing(activity) });
  return [
    { date: new Date(takenInAt), anchor: 'upptagen', inWords: stands(words.takenIn) },
    ...(endedAt ? [{ date: new Date(endedAt), anchor: 'slut', inWords: stands(capitalised(stages[stage])) }] : []),
    ...results.map((result) => ({
      date: new Date(result.clearedAt),
      anchor: resultAnchor(result.period),
      inWords: () => ({ what: resultWords.sv.resultOf(periodInWords(result.period, 'sv')), said: resultInWords(result, 'sv') }),
    })),
  ];
}

/** Who carries it, and since when it is in the plan. */
function standing(activity: PublicActivity): string {
  const lead = leadInWords(activity, 'sv');
  return `${lead ? `${words.lead}: ${lead}.` : words.notLed} ${words.takenIn} ${shortDayInWords(activity.takenInOn, 'sv')}.`;
}
