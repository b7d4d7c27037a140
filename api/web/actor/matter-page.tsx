/** The first page of a matter: what is owed, why that day, what happens otherwise, and every way to answer. Reading it changes nothing. */

import type { ComponentChildren } from 'preact';
import { findDraft } from '../../../db/cases/draft-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { instantInWords, minuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { ButtonLink, Card, Facts, Heading, Link, Note, Quote, Tag, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import type { PageResponse } from '../kit/page-route.ts';
import { calendarWords } from '../parts/calendar/calendar-words.ts';
import { AboutActivity } from './answer-links/about-activity.tsx';
import { answerLinkWords } from './answer-links/answer-link-words.ts';
import { answerRoutes } from './answer-links/answer-routes.ts';
import type { MatterCall } from './answer-links/matter.ts';
import type { MatterFacts } from './answer-links/matter-facts.ts';
import { matterFacts, matterTitle, organisationName, whatHappensOtherwise } from './answer-links/matter-facts.ts';
import { answerWords } from './answer-words.ts';
import { AboutTheActivity, EarlierReplies, namesOf } from './matter-background.tsx';

export const matterPages = answerRoutes({ method: 'get', path: '', access: 'getPlanActivity', respond: matterPage });

async function matterPage(call: MatterCall): Promise<PageResponse> {
  const { language, matter } = call;
  const facts = await matterFacts(call);
  const words = answerWords[language];
  const { activity, obligation, report } = facts;
  const kind = obligation?.kind ?? report?.kind ?? (matter.purpose === 'assignment' ? 'answer' : 'completion');
  const title = matterTitle(kind, matter.period, language);
  const owed = obligation && isOwed(obligation) ? obligation : undefined;
  const steps = owed ? await whatHappensOtherwise(call, owed) : [];
  return {
    title,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <AboutActivity activity={activity} language={language} />
        <Card>
          <Facts
            facts={[
              [words.about.organisation, <Name of={await organisationName(call, matter.organisation)} />],
              obligation && obligation.state !== 'open' && [words.about.state, <State obligation={obligation} language={language} />],
              owed && [words.about.dueOn, capitalised(instantInWords(owed.dueAt, language))],
              owed && [words.about.why, owed.why],
            ]}
          />
        </Card>
        {await ways(call, facts)}
        {steps.length > 0 && (
          <section class="hit-stack" data-gap="small">
            <Heading level={2}>{words.otherwise}</Heading>
            <ul class="ds-list">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            {matter.purpose === 'report' && <Text>{words.noHurry}</Text>}
          </section>
        )}
        <EarlierReplies replies={report?.replies ?? []} language={language} />
        <AboutTheActivity activity={activity} isQuestion={kind === 'answer'} language={language} nameOf={await namesOf(call, activity)} />
        {owed && (
          <Text>
            <Link href={`${matter.base}/kalender`}>{calendarWords[language].oneDay}</Link>
          </Text>
        )}
        {owed && (
          <Text>
            <Link href={`${matter.base}/kollega`}>{answerLinkWords[language].colleague.link}</Link>
          </Text>
        )}
        <Text quiet>{words.public}</Text>
      </>
    ),
  };
}

function State({ obligation, language }: { obligation: NonNullable<MatterFacts['obligation']>; language: Language }) {
  return (
    <Tag tone={obligation.state === 'late' ? 'late' : obligation.state === 'met' ? 'ok' : 'neutral'}>
      {capitalised(wordsIn(language).obligationStates[obligation.state])}
    </Tag>
  );
}

/** What can be done now. */
async function ways(call: MatterCall, { activity, obligation, report }: MatterFacts): Promise<ComponentChildren> {
  const { base, purpose } = call.matter;
  const words = answerWords[call.language];
  const owed = obligation !== undefined && isOwed(obligation);
  if (purpose === 'assignment') return owed ? <Way href={`${base}/ansvar`}>{words.answer}</Way> : <Text>{words.notOwed}</Text>;
  if (purpose === 'completion') {
    const asked = activity.decisions?.findLast(({ outcome }) => outcome === 'sentBack')?.grounds;
    return (
      <>
        {asked && (
          <section class="hit-stack" data-gap="small">
            <Heading level={2}>{words.about.asked}</Heading>
            <Quote>{asked}</Quote>
          </section>
        )}
        {owed ? <Way href={`${base}/komplettering`}>{words.complete}</Way> : <Text>{words.notOwed}</Text>}
      </>
    );
  }
  if (!owed && report?.report !== 'submitted') return <Text>{words.notOwed}</Text>;
  return (
    <>
      {report?.report === 'submitted' && (
        <Note color="success">
          <strong>{words.received}</strong>
          <Text>{words.receivedText(report.receivedAt ? minuteInWords(report.receivedAt, call.language) : '')}</Text>
        </Note>
      )}
      {report?.report === 'returned' && report.review?.comment && (
        <section class="hit-stack" data-gap="small">
          <Heading level={2}>{words.about.reviewer}</Heading>
          <Quote>{report.review.comment}</Quote>
        </section>
      )}
      {await reportWay(call, report?.report === 'submitted')}
      {owed && <OtherWays base={base} language={call.language} />}
    </>
  );
}

async function reportWay(call: MatterCall, isIn: boolean): Promise<ComponentChildren> {
  const words = answerWords[call.language];
  const draft = await findDraft(call.deps.db, call.matter);
  return (
    <div class="hit-stack" data-gap="small">
      <Way href={`${call.matter.base}/rapport`}>{draft ? words.goOnWriting : isIn ? words.change : words.write}</Way>
      {draft && <Text quiet>{words.draftFrom(minuteInWords(draft.savedAt, call.language))}</Text>}
    </div>
  );
}

const Way = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <div>
    <ButtonLink href={href}>{children}</ButtonLink>
  </div>
);

function OtherWays({ base, language }: { base: string; language: Language }) {
  const words = answerWords[language];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.others}</Heading>
      <ul class="hit-plain hit-stack" data-gap="small">
        {Object.entries(words.otherKinds).map(([kind, { label, hint }]) => (
          <li key={kind}>
            <Link href={`${base}/annat-svar?val=${kind}`}>{label}</Link>
            <br />
            <span class="hit-quiet">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
