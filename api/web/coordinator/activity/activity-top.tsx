/** What stands on top of an activity's page: the way back, what is next and the act that does it, and what else the page has. */
import type { BodyNames } from '../../../../contracts/views/body-name.ts';
import type { ObligationResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { isOwed } from '../../../../workflows/domain/life-state.ts';
import type { Day } from '../../../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../../../authorization/access.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { ButtonLink, Card, Heading, Link, Text } from '../../components/display.tsx';
import { Name } from '../../components/names.tsx';
import { actionWords } from '../../parts/action-words.ts';
import { whatOf, whoOf } from '../activity-owed.tsx';
import { coordinatorWords } from '../coordinator-words.ts';
import { Due } from '../due.tsx';
import type { ToDoView } from '../to-do/to-do-view.ts';
import { actAddress } from './activity-actions.tsx';
import type { SortedActs } from './activity-acts.ts';

export function WayHere({ title, viewer, language }: { title: string; viewer: Viewer; language: Language }) {
  const words = coordinatorWords[language].activity;
  const list = hasByRole('getPortfolio', viewer)
    ? { href: '/aktiviteter', label: words.allActivities }
    : { href: '/min-organisation', label: words.ownOrganisation };
  return (
    <nav aria-label={words.wayHere} class="hit-noprint">
      <ol class="hit-plain hit-row">
        <li>
          <Link href={list.href}>{list.label}</Link>
          <span aria-hidden="true"> /</span>
        </li>
        <li aria-current="page" class="hit-quiet">
          <Name of={title} />
        </li>
      </ol>
    </nav>
  );
}

interface NextProps {
  id: string;
  obligations: ObligationResponse[];
  organisations: NamesById;
  bodies: BodyNames;
  today: Day;
  /** Undefined for who may do nothing here. */
  acts: SortedActs | undefined;
  from: ToDoView | undefined;
  language: Language;
}

/** What is due first, by whom and when, and the act that is likeliest. */
export function NextInCase({ id, obligations, organisations, bodies, today, acts, from, language }: NextProps) {
  const words = coordinatorWords[language].activity;
  const [first] = obligations.filter(isOwed).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (!first && !acts?.next && !acts?.takesBack) return null;
  const { links } = actionWords[language];
  return (
    <Card>
      <Heading level={2}>{words.nextUp}</Heading>
      {first ? (
        <p class="ds-paragraph">
          <strong>{whatOf(first, language)}</strong>
          {': '}
          {whoOf(first, organisations, bodies, language)}
          {', '}
          <Due dueAt={first.dueAt} isLate={first.state === 'late'} today={today} language={language} />
        </p>
      ) : (
        <Text quiet>{words.nothingOwed}</Text>
      )}
      {(acts?.next ?? acts?.takesBack) && (
        <p class="hit-buttons hit-noprint">
          {acts.next && <ButtonLink href={actAddress(id, acts.next, from)}>{links[acts.next]}</ButtonLink>}
          {acts.takesBack && (
            <ButtonLink href={actAddress(id, 'ta-tillbaka', from)} variant="secondary">
              {links['ta-tillbaka']}
            </ButtonLink>
          )}
        </p>
      )}
    </Card>
  );
}

/** Undefined or false: not on this page, for this reader. */
export type Listed = [href: string, label: string] | undefined | false;

export function Contents({ parts, language }: { parts: Listed[]; language: Language }) {
  const words = coordinatorWords[language].activity;
  const shown = parts.filter((part) => Array.isArray(part));
  return (
    <nav aria-label={words.contents} class="hit-noprint">
      <ul class="hit-plain hit-row">
        {shown.map(([href, label]) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
