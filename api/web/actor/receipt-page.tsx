/** What has been received, when, and under which reference number: to keep, or to print. */
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import { lastAnsweredAt } from '../../../db/links/answered-at-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { minuteInWords, periodInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Facts, Heading, Link, Text } from '../components/display.tsx';
import type { PageResponse } from '../kit/page-route.ts';
import { calendarWords } from '../parts/calendar/calendar-words.ts';
import { AboutActivity } from './answer-links/about-activity.tsx';
import { answerRoutes } from './answer-links/answer-routes.ts';
import type { MatterCall } from './answer-links/matter.ts';
import { matterFacts } from './answer-links/matter-facts.ts';
import { answerWords } from './answer-words.ts';

export const receiptPages = answerRoutes({ method: 'get', path: '/mottaget', access: 'getPlanActivity', respond: receiptPage });

type Kind = keyof (typeof answerWords)['sv']['receipt']['nexts'];

async function receiptPage(call: MatterCall): Promise<PageResponse> {
  const { language, matter } = call;
  const { activity, obligation, report } = await matterFacts(call);
  const words = answerWords[language].receipt;
  const asked = one(call.query, 'svar') ?? '';
  const kind: Kind = asked in words.nexts ? (asked as Kind) : 'report';
  const receivedAt = await receivedOf(call, report, kind);
  const owed = obligation?.kind ?? report?.kind ?? (matter.purpose === 'completion' ? 'completion' : 'answer');
  const what = capitalised(wordsIn(language).obligationKinds[owed]) + (matter.period && `, ${periodInWords(matter.period, language)}`);
  return {
    title: words.title,
    content: (
      <>
        <div class="hit-confirm hit-stack">
          <Heading level={1}>{words.title}</Heading>
          <Facts
            facts={[
              [words.reference, activity.caseNumber],
              [words.what, kind === 'report' || kind === 'completion' ? what : saidInWords(kind, call)],
              receivedAt && [words.receivedAt, minuteInWords(receivedAt, language)],
            ]}
          />
        </div>
        <AboutActivity activity={activity} language={language} />
        {kind === 'report' && !receivedAt && <Text>{words.stored}</Text>}
        {kind === 'report' && <Text>{words.mail}</Text>}
        <Heading level={2}>{words.next}</Heading>
        <Text>{words.nexts[kind]}</Text>
        {obligation && isOwed(obligation) && (
          <Text>
            <Link href={`${matter.base}/kalender`}>{calendarWords[language].oneDay}</Link>
          </Text>
        )}
        <div>
          <ButtonLink href={matter.base} variant="secondary">
            {words.back}
          </ButtonLink>
        </div>
      </>
    ),
  };
}

/** When it came in: what its reader itself has sent. */
async function receivedOf({ deps, viewer, matter }: MatterCall, report: ReportItem | undefined, kind: Kind): Promise<string | null | undefined> {
  if (matter.purpose !== 'report') return lastAnsweredAt(deps.db, { planActivity: matter.planActivity, person: viewer.id, what: stepOf[matter.purpose] });
  return kind === 'report' ? report?.receivedAt : report?.replies.findLast((reply) => reply.kind === kind)?.receivedAt;
}

/** The steps that answer the other matters, as the history names them. */
const stepOf = { assignment: 'assignmentAnswer', completion: 'completion' } as const;

function saidInWords(kind: Exclude<Kind, 'report' | 'completion'>, { language }: MatterCall): string {
  const { answers, replyKinds } = wordsIn(language);
  return capitalised(kind in answers ? answers[kind as 'accepted'] : replyKinds[kind as 'late']);
}
