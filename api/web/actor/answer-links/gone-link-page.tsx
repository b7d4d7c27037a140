/** Pages for links that open nothing: why, what has become of the matter, and how to go on. Nothing is told of a link that we have not signed. */
import type { LinkReading } from '../../../../db/links/answer-link-read-model.ts';
import type { Viewer } from '../../../authorization/access.ts';
import { answerLinkStatus } from '../../../operations/answer-link-status.ts';
import { Heading, Link, Text } from '../../components/display.tsx';
import { Button, Form } from '../../components/form.tsx';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import { answerWords } from '../answer-words.ts';
import { AboutActivity } from './about-activity.tsx';
import { answerLinkWords } from './answer-link-words.ts';

export type SignedReading = Exclude<LinkReading, { state: 'unreadable' }>;

export function unreadableLinkPage(call: PageCall<Viewer | null>): PageResponse {
  const words = answerLinkWords[call.language].gone;
  return {
    title: words.unreadable.title,
    status: 404,
    guessed: true,
    content: (
      <>
        <Heading level={1}>{words.unreadable.title}</Heading>
        <Text>{words.unreadable.help}</Text>
        <Help call={call} />
      </>
    ),
  };
}

export async function goneLinkPage(call: PageCall<Viewer | null>, reading: SignedReading): Promise<PageResponse> {
  const words = answerLinkWords[call.language].gone;
  const { activity, why, waits } = await answerLinkStatus(call.deps.db, reading.link, call.at);
  // The answer that came by this very link may be what ended it: its receipt is then read here.
  const isReceipt = why !== undefined && call.url.split('?')[0]?.endsWith('/mottaget');
  const done = isReceipt ? answerWords[call.language].receipt : words.done;
  const { title, help } = why ? { title: done.title, help: words[why] } : reading.state === 'expired' ? words.expired : words.ended;
  return {
    title,
    ...(!isReceipt && { status: 410 }),
    content: (
      <>
        <div {...(isReceipt && { class: 'hit-confirm' })}>
          <Heading level={1}>{title}</Heading>
        </div>
        {activity && <AboutActivity activity={activity} language={call.language} />}
        <Text>{help}</Text>
        {waits && (
          <Form action={`/svara/${call.params['token']}/ny-lank`} csrf={call.csrf}>
            <div>
              <Button>{words.again}</Button>
            </div>
          </Form>
        )}
        <Help call={call} />
      </>
    ),
  };
}

export function Help({ call: { deps, language } }: { call: PageCall<Viewer | null> }) {
  const words = answerLinkWords[language].gone;
  return (
    <>
      <Text>{words.contact(deps.contactAddress)}</Text>
      <Text>
        <Link href="/logga-in">{words.signIn}</Link>
      </Text>
    </>
  );
}
