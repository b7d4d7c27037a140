/** The history of a plan activity for an official to read: what happened, when, who, what changed and why; all of it, or a part. */

import type { BodyNames, BodyNamesByDay } from '../../../contracts/views/body-name.ts';
import type { HistoryItem } from '../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../db/registers/names-read-model.ts';
import { bodiesInText, bodyCalled } from '../../../words/body-names.ts';
import type { FactTerm } from '../../../words/facts/fact-words.ts';
import { periodInWords, shortMinuteInWords } from '../../../words/format.ts';
import { changesInWords } from '../../../words/history-changes.ts';
import { happeningInWords } from '../../../words/history-words.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import { maxItems } from '../../http/paging.ts';
import { one } from '../browser/posted-fields.ts';
import { Select } from '../components/choices.tsx';
import { Lines, Link, Table } from '../components/display.tsx';
import { Button } from '../components/form.tsx';
import type { PageCall } from '../kit/page-route.ts';
import { historyPageWords } from './history-page-words.ts';

const maxAtOnce = String(maxItems);
const shownAtFirst = 20;

type Part = keyof (typeof historyPageWords)['sv']['parts'] | 'bodies';

const partHas: Record<Exclude<Part, 'all'>, (item: HistoryItem) => boolean> = {
  people: ({ by }) => by !== null,
  clock: ({ by }) => by === null,
  decisions: ({ what }) => ['fundingDecision', 'grant', 'payment', 'release', 'bodyDecision', 'withdrawal', 'closing'].includes(what),
  reports: ({ what }) =>
    [
      'report',
      'reply',
      'review',
      'noteByItself',
      'extension',
      'excuse',
      'evaluation',
      'completion',
      'assignmentAnswer',
      'resultPublished',
      'resultWithdrawn',
    ].includes(what),
  bodies: ({ what }) =>
    ['hear', 'rung', 'matter', 'matterWithdrawal', 'advice', 'bodyDecision', 'hold', 'partialityDeclared', 'partialityWithdrawn'].includes(what),
};

interface HistoryShown {
  items: (HistoryItem & { before: HistoryItem['stage'] })[];
  part: Part;
  whole: boolean;
}

/** RAI does not read histories. */
export const readsHistory = (viewer: Viewer): boolean => hasByRole('getHistory', viewer) || viewer.organisations.length > 0;

/** Undefined for those who do not read it. */
export async function historyOf({ request, params, query, viewer }: PageCall): Promise<HistoryShown | undefined> {
  if (!readsHistory(viewer)) return undefined;
  const all: HistoryItem[] = [];
  for (let number = 1; ; number += 1) {
    const found = await request('getHistory', { params, query: { limit: maxAtOnce, page: String(number) } });
    all.push(...found.items);
    if (all.length >= found.total || found.items.length === 0) break;
  }
  const asked = one(query, 'visa');
  const part = asked !== undefined && asked in partHas ? (asked as Exclude<Part, 'all'>) : 'all';
  const items = all.map((item, index) => ({ ...item, before: all[index - 1]?.stage ?? null }));
  return { items: items.filter(part === 'all' ? Boolean : partHas[part]).toReversed(), part, whole: one(query, 'hela') === 'ja' };
}

interface HistoryProps {
  id: string;
  history: HistoryShown;
  organisations: NamesById;
  terms: Record<FactTerm, NamesById>;
  bodies: BodyNames;
  bodiesOn: BodyNamesByDay;
  language: Language;
}

export function History({ id, history: { items, part, whole }, organisations, terms, bodies, bodiesOn, language }: HistoryProps) {
  const words = historyPageWords[language];
  const parts = { ...words.parts, bodies: words.bodies(bodiesInText(bodies, language)) };
  const names = {
    organisation: (organisation: string) => organisations.get(organisation) ?? organisation,
    term: (kind: FactTerm, id: string) => terms[kind].get(id) ?? id,
    body: (role: string) => bodyCalled(bodies, role, language) ?? entryOf(wordsIn(language).roles, role) ?? role,
  };
  const shown = whole ? items : items.slice(0, shownAtFirst);
  const address = `/aktiviteter/${id}/historik`;
  return (
    <div class="hit-stack">
      <form method="get" action={address} class="hit-row hit-noprint">
        <Select name="visa" label={words.show} value={part} choices={Object.entries(parts).map(([value, label]) => ({ value, label }))} />
        <Button variant="secondary">{words.choose}</Button>
      </form>
      <Table
        caption={words.caption(shown.length, items.length)}
        empty={words.none}
        rows={shown}
        columns={[
          {
            label: words.what,
            head: true,
            cell: (item) => `${happeningInWords(item.what, bodiesOn(dayOf(item.at)), language, item.details['outcome'])}${periodOf(item, language)}`,
          },
          { label: words.when, cell: ({ at }) => <span class="hit-nowrap">{shortMinuteInWords(at, language)}</span> },
          { label: words.who, cell: ({ by, byName }) => (by === null ? words.clock : (byName ?? words.somebody)) },
          { label: words.changed, cell: (item) => <Lines lines={changesInWords(item, item.before, names, language)} /> },
          { label: words.why, cell: (item) => reasonOf(item) ?? (item.by === null ? (entryOf(words.byItself, byItselfOf(item)) ?? words.byRules) : '–') },
        ]}
      />
      {shown.length < items.length && <Link href={`${address}?visa=${part}&hela=ja`}>{words.all(items.length)}</Link>}
    </div>
  );
}

const reasonOf = ({ details }: HistoryItem): string | undefined => (typeof details['reason'] === 'string' ? details['reason'] : undefined);
/** Of what happens by itself and not by the rules: what the register had come to say. */
const byItselfOf = ({ what, details }: HistoryItem): string => (typeof details['why'] === 'string' ? details['why'] : what);
const periodOf = ({ details }: HistoryItem, language: Language): string =>
  typeof details['period'] === 'string' ? `, ${periodInWords(details['period'], language)}` : '';
