/** What one may want to know before answering: what was said before, the activity itself, and what taking the lead means. */

import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import { saidByPlan } from '../../../db/plan/said-by-plan.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { dayInWords, minuteInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { planFieldWords } from '../../../words/plan-fields.ts';
import { spanInWords } from '../../../words/span-in-words.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Fact } from '../components/display.tsx';
import { Details, Facts, Heading, Quote, Text } from '../components/display.tsx';
import { Name, Saying } from '../components/names.tsx';
import { planText } from '../parts/plan/plan-facts.ts';
import type { MatterCall } from './answer-links/matter.ts';
import { answerWords } from './answer-words.ts';

export function EarlierReplies({ replies, language }: { replies: ReportItem['replies']; language: Language }) {
  if (replies.length === 0) return null;
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{answerWords[language].said}</Heading>
      <ul class="hit-plain hit-stack">
        {replies.map((reply) => (
          <li key={reply.receivedAt} class="hit-stack" data-gap="small">
            <Text>{replyInWords(reply, language)}</Text>
            {reply.text && <Quote>{reply.text}</Quote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function replyInWords({ kind, dueOn, receivedAt }: ReportItem['replies'][number], language: Language): string {
  const said = capitalised(wordsIn(language).replyKinds[kind as 'late']);
  return `${said}${dueOn ? `, ${dayInWords(dueOn, language)}` : ''} (${minuteInWords(receivedAt, language)})`;
}

type NameOf = (organisation: string) => string;

/** Names of those who take part in an activity. */
export async function namesOf(call: MatterCall, { proposedBy, partners }: PlanActivityResponse): Promise<NameOf> {
  const ids = [proposedBy, ...partners.map(({ organisation }) => organisation)];
  const names = await organisationNames(call.deps.db, ids);
  return (id) => names.get(id) ?? id;
}

interface Background {
  activity: PlanActivityResponse;
  /** Whether the reader is asked to take the lead: it then stands open. */
  isQuestion: boolean;
  language: Language;
  nameOf: NameOf;
}

export function AboutTheActivity({ activity, isQuestion, language, nameOf }: Background) {
  const words = answerWords[language].about;
  const { every, due } = activity.policy.report;
  const facts = <FactsOfPlan activity={activity} language={language} nameOf={nameOf} />;
  if (!isQuestion) return <Details summary={words.description}>{facts}</Details>;
  return (
    <>
      <section class="hit-stack" data-gap="small">
        <Heading level={2}>{words.description}</Heading>
        {facts}
      </section>
      <section class="hit-stack" data-gap="small">
        <Heading level={2}>{words.means}</Heading>
        <Text>{words.meansText(spanInWords(every, language), spanInWords(due, language))}</Text>
      </section>
    </>
  );
}

/** What the plan, or its proposal, says of the activity. */
export function FactsOfPlan({ activity, language, nameOf }: Omit<Background, 'isQuestion'>) {
  const words = answerWords[language].about;
  const { from, to } = activity.runs;
  const { english } = saidByPlan(activity.more ?? {});
  const partners = activity.partners.map(({ organisation }) => nameOf(organisation));
  return (
    <Facts
      facts={[
        originOf(activity, nameOf, language),
        partners.length > 0 && [
          words.partners,
          <Saying of={partners} say={(names) => (activity.leadByPlan ? capitalised(planFieldWords[language].byPlan(names)) : names)} />,
        ],
        from && [words.runs, `${shortDayInWords(from, language)} – ${to ? shortDayInWords(to, language) : ''}`],
        [words.what, planText({ english }, 'description', activity.description, language)],
      ]}
    />
  );
}

/** Who put it forward; of what came in with the plan, when that was adopted. */
function originOf({ planRef, adoptedOn, proposedBy }: PlanActivityResponse, nameOf: NameOf, language: Language): Fact {
  if (planRef === null || !adoptedOn) return [answerWords[language].about.proposedBy, <Name of={nameOf(proposedBy)} />];
  const { labels, adopted } = planFieldWords[language];
  return [labels['origin'] ?? '', capitalised(adopted(shortDayInWords(adoptedOn, language)))];
}
