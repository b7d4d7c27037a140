/** A new link to the address on record, for one that is no longer valid. The answer is the same whatever is done: it tells nothing of anybody. */
import { readLink } from '../../../../db/links/answer-link-read-model.ts';
import type { Viewer } from '../../../authorization/access.ts';
import { Heading, Text } from '../../components/display.tsx';
import type { PageCall, PageResponse, PageRoute } from '../../kit/page-route.ts';
import { openPage } from '../../kit/page-route.ts';
import { inTheirLanguage } from './answer-link-guard.ts';
import { answerLinkWords } from './answer-link-words.ts';
import { Help, unreadableLinkPage } from './gone-link-page.tsx';

export const newLinkPages: PageRoute[] = [
  openPage({ method: 'post', path: '/svara/:token/ny-lank', guessable: true, limits: [{ name: 'new-link', limit: 10 }], respond: newLink }),
];

async function newLink(call: PageCall<Viewer | null>): Promise<PageResponse> {
  const { token = '' } = call.params;
  const reading = await readLink(call.deps.db, call.deps.keyring, token, call.at);
  if (reading.state === 'unreadable') return unreadableLinkPage(call);
  return inTheirLanguage(call, reading.link.person, async (inWords) => {
    await inWords.act('askNewLink', { input: { token } });
    return onItsWay(inWords);
  });
}

function onItsWay(call: PageCall<Viewer | null>): PageResponse {
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
