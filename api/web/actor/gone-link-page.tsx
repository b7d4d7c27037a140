/** Pages for links that open nothing: why, what has become of the matter, and how to go on. Nothing is told of a link that we have not signed. */
import type { LinkReading } from '../../../db/answer-link-store.ts';
import type { Viewer } from '../../access.ts';
import { Button, Form } from '../components/form.tsx';
import { Heading, Link, Text } from '../components/show.tsx';
import type { PageAnswer, PageCall } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';
import { AboutActivity } from './about-activity.tsx';
import { fateOf } from './link-fate.ts';

type SignedReading = Exclude<LinkReading, { state: 'unreadable' }>;

export function unreadableLinkPage(call: PageCall<Viewer | null>): PageAnswer {
  const words = answerLinkWords[call.language].gone;
  return {
    title: words.unreadable.title,
    status: 404,
    content: (
      <>
        <Heading level={1}>{words.unreadable.title}</Heading>
        <Text>{words.unreadable.help}</Text>
        <Help call={call} />
      </>
    ),
  };
}

export async function goneLinkPage(call: PageCall<Viewer | null>, reading: SignedReading): Promise<PageAnswer> {
  const words = answerLinkWords[call.language].gone;
  const { activity, why, waits } = await fateOf(call.deps.db, reading.link, call.at);
  const { title, help } = why ? { title: words.done.title, help: words[why] } : reading.state === 'expired' ? words.expired : words.ended;
  return {
    title,
    status: 410,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
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
