/** Passes a matter on to a colleague: a link of its own to an address, which speaks for the one who passes it on. Recorded, and limited in number. */

import { withAsciiDomain } from '../../../../contracts/cleaned-text.ts';
import { isEmailAddress } from '../../../../workflows/domain/email-address.ts';
import { notFound } from '../../../http/problem.ts';
import { one } from '../../browser/posted-fields.ts';
import { Heading, Link, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, Form, TextField } from '../../components/form.tsx';
import { formWords } from '../../form-engine/form-words.ts';
import type { PageResponse, PageRoute } from '../../kit/page-route.ts';
import { AboutActivity } from './about-activity.tsx';
import { answerLinkWords } from './answer-link-words.ts';
import { answerRoutes } from './answer-routes.ts';
import type { MatterCall } from './matter.ts';
import { matterFacts, matterTitle } from './matter-facts.ts';

export const forwardPages: PageRoute[] = [
  ...answerRoutes({ method: 'get', path: '/kollega', access: 'getPlanActivity', respond: (call) => forwardForm(call) }),
  ...answerRoutes({ method: 'post', path: '/kollega', access: 'getPlanActivity', limits: [{ name: 'forward', limit: 20 }], respond: forward }),
];

async function forwardForm(call: MatterCall, error?: string): Promise<PageResponse> {
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

async function forward(call: MatterCall): Promise<PageResponse> {
  const words = answerLinkWords[call.language].colleague;
  const email = withAsciiDomain((one(call.form, 'email') ?? '').trim().toLowerCase());
  if (email.length > 254 || !isEmailAddress(email)) return forwardForm(call, words.notEmail);
  const { matter, params, language } = call;
  const { organisation, purpose, period } = matter;
  const { activity, obligation, report } = await matterFacts(call);
  const kind = obligation?.kind ?? report?.kind;
  if (!kind) throw notFound();
  const about = `${matterTitle(kind, period, language)}: ${activity.title} (${activity.caseNumber})`;
  const hasGone = await call.act('forwardLink', { params, input: { organisation, purpose, period, sentTo: email, about, language } });
  return hasGone ? { redirect: matter.base, notice: words.sent(email) } : forwardForm(call, words.tooMany);
}
