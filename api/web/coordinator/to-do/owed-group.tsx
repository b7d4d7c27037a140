/** What waits for others than the coordinators, on their start page: who owes it, by when, what the clock does next. */
import type { OwedItem } from '../../../../contracts/views/plan-activity-view.ts';
import { activityAddress, matterAddress } from '../../../../words/addresses/page-addresses.ts';
import { bodyCalled } from '../../../../words/body-names.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Lines, Link, Table } from '../../components/display.tsx';
import { LinkedName } from '../../components/linked-name.tsx';
import { Name } from '../../components/names.tsx';
import { comingSteps } from '../../parts/coming-steps-shown.ts';
import { toDoWords } from '../../parts/to-do-words.ts';
import { Due } from '../due.tsx';
import { owedValue } from '../several/items.ts';
import { movePath, remindPath } from '../several/several-paths.ts';
import { severalWords } from '../several/several-words.ts';
import type { GroupProps, Shown } from '../to-do-groups.tsx';
import { Group, groupHeading } from '../to-do-groups.tsx';
import { entryAddress } from '../to-do-links.ts';
import type { MarkedAct } from './marks.tsx';
import { Mark, WithMarked } from './marks.tsx';
import { withPeriod } from './task-in-words.ts';

export function OwedGroup({ name, found, shown, more }: GroupProps<OwedItem>) {
  const { language } = shown;
  const words = toDoWords[language];
  const late = name === 'late';
  return (
    <Group name={name} total={found.total} shown={shown} {...(more !== undefined && { more })}>
      <Table
        underHeading
        caption={groupHeading(name, shown)}
        empty={words.none}
        rows={found.items}
        columns={[
          { label: words.what, head: true, cell: (item) => <OwedWhat item={item} shown={shown} /> },
          {
            label: words.activity,
            cell: (item) => <LinkedName of={item.title} href={activityAddress(item.planActivity)} />,
          },
          { label: words.who, cell: ({ owedBy }) => whoOwes(owedBy, shown) },
          { label: words.due, cell: ({ dueAt, state }) => <Due dueAt={dueAt} isLate={state === 'late'} today={shown.today} language={language} /> },
          ...(late ? [{ label: words.lastReply, cell: (item: OwedItem) => lastReplyInWords(item, language) }] : []),
          { label: words.otherwise, cell: (item) => <Lines lines={nextStepOf(item, shown)} /> },
        ]}
      />
      {shown.marking && <WithMarked acts={actsOn(name, language)} csrf={shown.csrf} language={language} />}
    </Group>
  );
}

/** A body's word has no day that a coordinator moves. */
function actsOn(name: GroupProps<OwedItem>['name'], language: Language): MarkedAct[] {
  const { remind, move } = severalWords[language];
  const acts: MarkedAct[] = [{ label: remind.link, address: remindPath, asks: 'check' }];
  return name === 'bodies' ? acts : [...acts, { label: move.link, address: movePath, asks: 'back' }];
}

const OwedWhat = ({ item, shown }: { item: OwedItem; shown: Shown }) => (
  <>
    {shown.marking && <Mark value={owedValue(item)} what={owedInWords(item, shown.language)} title={item.title} language={shown.language} />}
    <OwedLink item={item} language={shown.language} mayAct={shown.mayAct} />
  </>
);

export const owedInWords = ({ kind, period }: OwedItem, language: Language): string => capitalised(withPeriod(wordsIn(language).toDo[kind], period, language));

function OwedLink({ item, language, mayAct }: { item: OwedItem; language: Language; mayAct: boolean }) {
  const what = owedInWords(item, language);
  if (item.escalation !== null) return <Link href={matterAddress(item.escalation)}>{what}</Link>;
  return mayAct ? <Link href={entryAddress(item)}>{what}</Link> : <span>{what}</span>;
}

const whoOwes = (owedBy: OwedItem['owedBy'], { organisations, bodies, language }: Shown) => {
  if ('organisation' in owedBy) return <Name of={organisations.get(owedBy.organisation) ?? owedBy.organisation} />;
  return bodyCalled(bodies, owedBy.role, language) ?? capitalised(wordsIn(language).roles[owedBy.role]);
};

export function lastReplyInWords({ lastReply: last }: OwedItem, language: Language): string {
  if (last === null) return toDoWords[language].noReply;
  const { replyKinds } = wordsIn(language);
  return `${capitalised(entryOf(replyKinds, last.kind) ?? last.kind)}, ${shortDayInWords(dayOf(last.receivedAt), language)}`;
}

export function nextStepOf(item: OwedItem, { bodies, language }: Shown): string[] {
  const [next] = comingSteps(item, false, bodies, language);
  return [next ?? toDoWords[language].noMore];
}
