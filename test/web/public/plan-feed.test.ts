/** The feed holds what is new, however large the plan is. */
import { expect, test } from 'vitest';
import type { OpenDataFacts } from '../../../api/web/public/files/open-data-facts.ts';
import { planFeed } from '../../../api/web/public/files/plan-feed.ts';
import type { PublicActivity } from '../../../db/public/public-plan-read-model.ts';

const minutesAfter = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 8, minutes)).toISOString();

const activity = (number: number, more: Partial<PublicActivity> = {}): PublicActivity => ({
  id: `activity-${number}`,
  title: `Aktivitet ${number}`,
  description: null,
  stage: 'inProgress',
  developmentArea: 'Kompetens',
  focusArea: 'Arbete',
  activityArea: null,
  targetGroups: [],
  goals: [],
  establishmentPhase: null,
  priority: null,
  lead: 'LTU',
  partners: [],
  runs: { from: null, to: null },
  takenInAt: minutesAfter(number),
  takenInOn: '2026-01-01',
  fromPlan: null,
  endedAt: null,
  results: [],
  ...more,
});
const feedOf = (activities: PublicActivity[]): string =>
  planFeed.write({
    root: 'https://hit.example',
    names: 'https://hit.example',
    contactAddress: 'hit@hit.example',
    activities,
    goals: [],
    baselines: [],
    figures: undefined,
    county: { authority: { sv: 'Länsstyrelsen', en: 'The Board' }, plan: null, place: null, minorityLanguages: { sv: [], en: [] }, appealCourt: null },
    at: minutesAfter(0),
  } satisfies OpenDataFacts);
const entriesOf = (xml: string) => [...xml.matchAll(/<id>[^<]*aktiviteter\/(.*?)<\/id>/g)].map(([, id]) => id);

test('the newest hundred are in it, the newest first, and the feed is as new as they are', () => {
  const activities = Array.from({ length: 130 }, (_, number) => activity(number));
  const xml = feedOf(activities);
  expect(entriesOf(xml)).toEqual(Array.from({ length: 100 }, (_, index) => `activity-${129 - index}#upptagen`));
  expect(/<updated>(.*?)<\/updated>/.exec(xml)?.[1]).toBe(minutesAfter(129));
});

test('what is new of an old activity is among them: an end, a result', () => {
  const activities = Array.from({ length: 130 }, (_, number) => activity(number));
  const summary = 'Två kurser.';
  const cleared = { clearedBy: 'Kim', clearedAt: minutesAfter(200), summary, women: null, men: null, indicators: [] };
  activities[0] = activity(0, {
    stage: 'ended',
    endedAt: minutesAfter(300),
    results: [{ period: '2025-H2', firstDay: '2025-07-01', lastDay: '2025-12-31', ...cleared }],
  });
  expect(entriesOf(feedOf(activities)).slice(0, 3)).toEqual(['activity-0#slut', expect.stringMatching(/^activity-0#.*2025-H2/), 'activity-129#upptagen']);
});

test('all are in it where there are fewer; the feed of an empty plan is as new as its reading', () => {
  expect(entriesOf(feedOf([activity(1), activity(2)]))).toHaveLength(2);
  expect(feedOf([])).toContain(`<updated>${minutesAfter(0)}</updated>`);
});
