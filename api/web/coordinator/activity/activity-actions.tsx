/** What may be done with an activity, as links to the forms that are open in its stage: the next one on top, all others folded. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { Language } from '../../../../words/language.ts';
import { Details, Heading, Link } from '../../components/display.tsx';
import { actionWords } from '../../parts/action-words.ts';
import type { ToDoView } from '../to-do/to-do-view.ts';
import { alongList } from '../to-do/to-do-view.ts';
import type { Action, SortedActs } from './activity-acts.ts';

interface ActsProps {
  id: string;
  acts: SortedActs;
  /** The list that the reader came from, which goes along to a form. */
  from: ToDoView | undefined;
  language: Language;
}

export const actAddress = (id: string, act: Action, from: ToDoView | undefined): string => {
  const address = `/aktiviteter/${id}/${act}`;
  return from ? alongList(address, from) : address;
};

export function OtherActs({ id, acts: { grouped, dangerous }, from, language }: ActsProps) {
  const words = actionWords[language];
  const links = (acts: readonly Action[]) => <Links id={id} acts={acts} from={from} language={language} />;
  return (
    <nav aria-label={words.title} class="hit-stack hit-noprint" data-gap="small">
      {grouped.length > 0 && (
        <Details summary={words.others}>
          <div class="hit-grid">
            {grouped.map(({ group, acts }) => (
              <div key={group}>
                <strong>{words.groups[group]}</strong>
                {links(acts)}
              </div>
            ))}
          </div>
        </Details>
      )}
      {dangerous.length > 0 && <Details summary={words.dangerous}>{links(dangerous)}</Details>}
    </nav>
  );
}

const Links = ({ id, acts, from, language }: Omit<ActsProps, 'acts'> & { acts: readonly Action[] }) => (
  <ul class="hit-plain">
    {acts.map((act) => (
      <li key={act}>
        <Link href={actAddress(id, act, from)}>{actionWords[language].links[act]}</Link>
      </li>
    ))}
  </ul>
);

/** What the organisation that put it forward may do by itself: nothing but correct it, while nobody has taken it up. */
export const ProposersActions = ({ activity, language }: { activity: Pick<PlanActivityResponse, 'id' | 'stage'>; language: Language }) =>
  activity.stage === 'proposed' ? <FewActs id={activity.id} acts={['ratta']} language={language} /> : null;

/** What the body that has taken it out of the plan, or its secretary, may do with it. */
export const BodysActions = ({ activity, language }: { activity: Pick<PlanActivityResponse, 'id' | 'stage'>; language: Language }) =>
  activity.stage === 'ended' ? <FewActs id={activity.id} acts={['ta-upp-igen-beslut']} language={language} /> : null;

const FewActs = ({ id, acts, language }: { id: string; acts: Action[]; language: Language }) => (
  <nav aria-label={actionWords[language].title} class="hit-stack hit-noprint" data-gap="small">
    <Heading level={2}>{actionWords[language].title}</Heading>
    <Links id={id} acts={acts} from={undefined} language={language} />
  </nav>
);
