/** A new link to the address on record, for one that is no longer good. The answer is the same whatever is done: it tells nothing of anybody. */
import { readLink } from '../../../db/answer-link-read-model.ts';
import type { Viewer } from '../../access.ts';
import { Heading, Text } from '../components/show.tsx';
import type { PageAnswer, PageCall, PageRoute } from '../page-route.ts';
import { openPage } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';
import { Help, unreadableLinkPage } from './gone-link-page.tsx';
import { inTheirLanguage } from './link-door.ts';

export const newLinkPages: PageRoute[] = [
  openPage({ method: 'post', path: '/svara/:token/ny-lank', limits: [{ name: 'new-link', limit: 10 }], answer: newLink }),
];

async function newLink(call: PageCall<Viewer | null>): Promise<PageAnswer> {
  const { token = '' } = call.params;
  const reading = await readLink(call.deps.db, call.deps.keyring, token, call.at);
  if (reading.state === 'unreadable') return unreadableLinkPage(call);
  return inTheirLanguage(call, reading.link.person, async (inWords) => {
    await inWords.act('askNewLink', { input: { token } });
    return onItsWay(inWords);
  });
}

function onItsWay(call: PageCall<Viewer | null>): PageAnswer {
  const words = answerLinkWords[call.language].gone;
  return {
    title: words.againTitle,
    content: (
      <>
        <Heading level={1}>{words.againTitle}</Heading>
        <Text>{words.againHelp}</Text>
        <Help call={call} />
      </>
    ),
  };
}
