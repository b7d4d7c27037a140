/** Passes a matter on to a colleague: a link of its own to an address, which speaks for the one who passes it on. Recorded, and limited in number. */

import { answerLinkGoodForMs, linkFor, timesForwarded } from '../../../db/answer-link-store.ts';
import { appendAudit } from '../../../db/audit-store.ts';
import { findPerson } from '../../../db/person-store.ts';
import { isEmailAddress } from '../../../workflows/domain/email-address.ts';
import { addMs } from '../../../workflows/domain/instants.ts';
import { notFound } from '../../problem.ts';
import { Button, ErrorSummary, Form, TextField } from '../components/form.tsx';
import { Heading, Link, Text } from '../components/show.tsx';
import type { PageAnswer, PageRoute } from '../page-route.ts';
import { one } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';
import { formWords } from '../words/form-words.ts';
import { AboutActivity } from './about-activity.tsx';
import { answerRoutes } from './answer-routes.ts';
import { mailLink } from './link-mail.ts';
import type { MatterCall } from './matter.ts';
import { matterFacts, matterTitle, organisationName } from './matter-facts.ts';

const mostColleagues = 5;

export const forwardPages: PageRoute[] = [
  ...answerRoutes({ method: 'get', path: '/kollega', access: 'getPlanActivity', answer: (call) => forwardForm(call) }),
  ...answerRoutes({ method: 'post', path: '/kollega', access: 'getPlanActivity', limits: [{ name: 'forward', limit: 20 }], answer: forward }),
];

async function forwardForm(call: MatterCall, error?: string): Promise<PageAnswer> {
  const { activity } = await matterFacts(call);
  const words = answerLinkWords[call.language].colleague;
  const { errorPrefix, errorHeading, cancel } = formWords[call.language];
  return {
    title: `${error ? errorPrefix : ''}${words.title}`,
    ...(error && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={errorHeading} errors={error ? [{ field: 'email', detail: error }] : []} />
        <Heading level={1}>{words.title}</Heading>
        <AboutActivity activity={activity} language={call.language} />
        <Text>{words.intro}</Text>
        <Form action={`${call.matter.base}/kollega`} csrf={call.csrf}>
          <TextField name="email" label={words.email} type="email" autocomplete="email" error={error} value={one(call.form, 'email')} />
          <div class="hit-row">
            <Button>{words.send}</Button>
            <Link href={call.matter.base}>{cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

async function forward(call: MatterCall): Promise<PageAnswer> {
  const words = answerLinkWords[call.language].colleague;
  const email = (one(call.form, 'email') ?? '').trim().toLowerCase();
  if (email.length > 254 || !isEmailAddress(email)) return forwardForm(call, words.notEmail);
  const { deps, matter } = call;
  const own = await ownLink(call);
  if ((await timesForwarded(deps.db, own.id)) >= mostColleagues) return forwardForm(call, words.tooMany);
  await send(call, own.id, email);
  return { redirect: matter.base, notice: words.sent(email) };
}

/** What is passed on counts from the person's own link, also where a session, or another colleague, does it. */
async function ownLink({ deps, at, matter, viewer }: MatterCall) {
  const { organisation, planActivity, purpose, period } = matter;
  return linkFor(deps.db, { person: viewer.id, organisation, planActivity, purpose, period, sentTo: '' }, { expiresAt: at, at });
}

async function send(call: MatterCall, forwardedFrom: string, sentTo: string): Promise<void> {
  const { deps, at, matter, viewer, language } = call;
  const { organisation, planActivity, purpose, period } = matter;
  const person = await findPerson(deps.db, viewer.id);
  const { activity, obligation, report } = await matterFacts(call);
  const kind = obligation?.kind ?? report?.kind;
  if (!person || !kind) throw notFound();
  const about = `${matterTitle(kind, period, language)}: ${activity.title} (${activity.caseNumber})`;
  const itsName = await organisationName(call, organisation);
  await deps.db.transaction(async (trx) => {
    const link = await linkFor(
      trx,
      { person: person.id, organisation, planActivity, purpose, period, sentTo },
      { expiresAt: addMs(at, answerLinkGoodForMs), at, forwardedFrom },
    );
    // The address stays with the link: the history is read by more people than need it.
    await appendAudit(trx, {
      planActivity,
      seq: null,
      at,
      person: person.id,
      what: 'linkForwarded',
      details: { ...(period && { period }), link: link.id },
      stage: null,
    });
    await mailLink(trx, { link, person, about, organisation: itsName, language }, deps);
  });
  deps.wakeDispatch?.();
}
