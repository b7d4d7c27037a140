/** A new link to the address on record, for one that is no longer good. The answer is the same whatever is done: it tells nothing of anybody. */
import { answerLinkGoodForMs, askLinkAgain, linkFor, readLink } from '../../../db/answer-link-store.ts';
import { findPerson } from '../../../db/person-store.ts';
import { addMs } from '../../../workflows/domain/instants.ts';
import type { Viewer } from '../../access.ts';
import { Heading, Text } from '../components/show.tsx';
import type { PageAnswer, PageCall, PageRoute } from '../page-route.ts';
import { openPage } from '../page-route.ts';
import { answerLinkWords } from '../words/answer-link-words.ts';
import { Help, unreadableLinkPage } from './gone-link-page.tsx';
import { inTheirLanguage } from './link-door.ts';
import { fateOf } from './link-fate.ts';
import { mailLink } from './link-mail.ts';

const minutesBetween = 10;

export const newLinkPages: PageRoute[] = [
  openPage({ method: 'post', path: '/svara/:token/ny-lank', limits: [{ name: 'new-link', limit: 10 }], answer: newLink }),
];

async function newLink(call: PageCall<Viewer | null>): Promise<PageAnswer> {
  const reading = await readLink(call.deps.db, call.deps.keyring, call.params['token'] ?? '', call.at);
  if (reading.state === 'unreadable') return unreadableLinkPage(call);
  return inTheirLanguage(call, reading.link.person, async (inWords) => {
    await sendAgain(inWords, reading.link);
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

async function sendAgain({ deps, at }: PageCall<Viewer | null>, old: Parameters<typeof fateOf>[1]): Promise<void> {
  const { activity, waits } = await fateOf(deps.db, old, at);
  const person = await findPerson(deps.db, old.person);
  if (!waits || !activity || !person) return;
  const { id: _, version: __, expiresAt: ___, ...scope } = old;
  await deps.db.transaction(async (trx) => {
    if (!(await askLinkAgain(trx, old.id, minutesBetween, at))) return;
    const link = await linkFor(trx, scope, { expiresAt: addMs(at, answerLinkGoodForMs), at });
    await mailLink(trx, { link, person, about: `${activity.title} (${activity.caseNumber})`, language: person.language }, deps);
  });
  deps.wakeDispatch?.();
}
