/** What has been received, when, and under which reference number: to keep, or to print. */
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { minuteInWords, periodInWords } from '../../../words/format.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { one } from '../browser/posted-fields.ts';
import { ButtonLink, Facts, Heading, Text } from '../components/display.tsx';
import type { PageResponse } from '../kit/page-route.ts';
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
  const receivedAt = receivedOf(report, kind);
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
        <div>
          <ButtonLink href={matter.base} variant="secondary">
            {words.back}
          </ButtonLink>
        </div>
      </>
    ),
  };
}

const receivedOf = (report: ReportItem | undefined, kind: Kind): string | null | undefined =>
  kind === 'report' ? report?.receivedAt : report?.replies.findLast((reply) => reply.kind === kind)?.receivedAt;

function saidInWords(kind: Exclude<Kind, 'report' | 'completion'>, { language }: MatterCall): string {
  const { answers, replyKinds } = wordsIn(language);
  return capitalised(kind in answers ? answers[kind as 'accepted'] : replyKinds[kind as 'late']);
}
