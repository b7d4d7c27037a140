/** The first page of a matter: what is owed, why that day, what happens otherwise, and every way to answer. Reading it changes nothing. */
import type { ComponentChildren } from 'preact';
import { findDraft } from '../../../db/draft-store.ts';
import { dayInWords, instantInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { spanInWords } from '../../../words/span-in-words.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { capital } from '../capital.ts';
import { ButtonLink, Card, Details, Facts, Heading, Link, Note, Quote, Tag, Text } from '../components/show.tsx';
import type { PageAnswer } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';
import { answerWords } from '../words/answer-words.ts';
import { AboutActivity } from './about-activity.tsx';
import { answerRoutes } from './answer-routes.ts';
import type { MatterCall } from './matter.ts';
import type { MatterFacts } from './matter-facts.ts';
import { matterFacts, matterTitle, organisationName, whatHappensOtherwise } from './matter-facts.ts';

export const matterPages = answerRoutes({ method: 'get', path: '', access: 'getPlanActivity', answer: matterPage });

async function matterPage(call: MatterCall): Promise<PageAnswer> {
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
              [words.about.organisation, await organisationName(call, matter.organisation)],
              obligation && [words.about.state, <State obligation={obligation} language={language} />],
              owed && [words.about.dueOn, instantInWords(owed.dueAt, language)],
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
        <More {...facts} language={language} proposer={await organisationName(call, activity.proposedBy)} />
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
      {capital(wordsIn(language).obligationStates[obligation.state])}
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
    const asked = activity.decisions.findLast(({ outcome }) => outcome === 'sentBack')?.grounds;
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
          <Text>{words.receivedText(report.receivedAt ? instantInWords(report.receivedAt, call.language) : '')}</Text>
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
      {draft && <Text quiet>{words.draftFrom(instantInWords(`${draft.savedAt.slice(0, 17)}00.000Z`, call.language))}</Text>}
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

/** What one may want to know before answering: the activity itself, what the lead means, what was said before. */
function More({ activity, report, obligation, language, proposer }: MatterFacts & { language: Language; proposer: string }) {
  const words = answerWords[language];
  const { every, due } = activity.policy.report;
  const replies = report?.replies ?? [];
  return (
    <>
      {obligation?.kind === 'answer' && (
        <section class="hit-stack" data-gap="small">
          <Heading level={2}>{words.about.means}</Heading>
          <Text>{words.about.meansText(spanInWords(every, language), spanInWords(due, language))}</Text>
        </section>
      )}
      {replies.length > 0 && (
        <section class="hit-stack" data-gap="small">
          <Heading level={2}>{words.said}</Heading>
          <ul class="hit-plain hit-stack">
            {replies.map((reply) => (
              <li key={reply.receivedAt}>
                {`${capital(wordsIn(language).replyKinds[reply.kind as 'late'])}${reply.dueOn ? `, ${dayInWords(reply.dueOn, language)}` : ''} – ${instantInWords(`${reply.receivedAt.slice(0, 17)}00.000Z`, language)}`}
                {reply.text && <Quote>{reply.text}</Quote>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details summary={words.about.description}>
        <Facts
          facts={[
            [words.about.proposedBy, proposer],
            [words.about.description, activity.description],
          ]}
        />
      </Details>
    </>
  );
}
