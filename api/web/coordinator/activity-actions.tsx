/** What a coordinator may do with an activity as it stands: links to the forms that are open in its stage. */
import type { PlanActivityView } from '../../../db/views.ts';
import type { Language } from '../../../words/language.ts';
import type { Stage } from '../../../workflows/domain/stages.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { Heading, Link } from '../components/show.tsx';
import { actionWords } from '../words/action-words.ts';

export type Action = keyof (typeof actionWords)['sv']['links'];

const followUp: Action[] = ['registrera-rapport', 'registrera-svar', 'granska', 'mer-tid', 'hall'];
const money: Action[] = ['bidrag', 'utbetalning'];

/** The likeliest first. The life judges anew when a form is sent. */
const inStage: Partial<Record<Stage, Action[]>> = {
  proposed: ['beslut'],
  sentBack: ['komplettera'],
  awaitingAssignment: ['tilldela', ...money],
  awaitingAnswer: ['registrera-svar', ...money],
  inProgress: [...followUp, ...money, 'pausa', 'overlamna', 'avsluta'],
  paused: ['ateruppta', ...followUp, ...money, 'avsluta'],
  closing: ['utvardera', ...followUp, ...money],
};

export function Actions({ activity, language }: { activity: Pick<PlanActivityView, 'id' | 'stage'>; language: Language }) {
  const words = actionWords[language];
  if (hasEnded(activity.stage)) return null;
  return (
    <nav aria-label={words.title} class="hit-stack hit-noprint" data-gap="small">
      <Heading level={2}>{words.title}</Heading>
      <ul class="hit-row hit-plain">
        {[...(inStage[activity.stage] ?? []), 'aterkalla' as const].map((action) => (
          <li key={action}>
            <Link href={`/aktiviteter/${activity.id}/${action}`}>{words.links[action]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
