/** What a body has just said in a matter: when, in which meeting, under which number, what comes of it, and the next matter that waits. */
import type { DossierResponse, ResolutionView } from '../../../contracts/views/report-view.ts';
import { minuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { entryOf } from '../../../workflows/domain/entry-of.ts';
import { hasByRole } from '../../authorization/access.ts';
import { ButtonLink, Facts, Heading, Link, Quote, Text } from '../components/display.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import type { PageCall } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';
import { bodyFormWords } from './body-form-words.ts';
import { kindInWords, whereSaid } from './dossier/dossier-said.tsx';
import { dossierWords } from './dossier/dossier-words.ts';

export const receiptPage = page({
  method: 'get',
  path: '/arenden/:id/mottaget',
  access: 'getEscalation',
  async respond(call) {
    const { request, params, language } = call;
    const matter = await request('getEscalation', { params });
    const words = dossierWords[language].receipt;
    const said = matter.decision ?? matter.advice.at(-1);
    const title = !said ? words.matter : matter.decision ? words.decided : words.advised;
    const next = await nextMatter(call);
    return {
      title,
      content: (
        <>
          <div class="hit-confirm hit-stack">
            <Heading level={1}>{title}</Heading>
            <Facts
              facts={[
                [words.matter, <LinkedName of={matter.title} href={`/arenden/${matter.id}`} />],
                [words.reference, matter.plan.caseNumber],
                said && [words.said, kindInWords(matter, said, language)],
                said && [words.recordedAt, minuteInWords(said.recordedAt, language)],
                said?.meeting && [words.meeting, whereSaid(said, language)],
                said && [words.by, said.by],
              ]}
            />
          </div>
          {said ? <WhatComesOfIt matter={matter} said={said} language={language} /> : <Text>{words.nothing}</Text>}
          <div class="hit-buttons">
            {next && <ButtonLink href={`/arenden/${next.id}`}>{words.toNext}</ButtonLink>}
            <ButtonLink href={`/arenden/${matter.id}`} variant="secondary">
              {words.toMatter}
            </ButtonLink>
            <Link href="/arendelista">{words.toList}</Link>
          </div>
        </>
      ),
    };
  },
});

function WhatComesOfIt({ matter, said, language }: { matter: DossierResponse; said: ResolutionView; language: Language }) {
  const words = dossierWords[language].receipt;
  const decided = matter.decision && entryOf(bodyFormWords[language].decision.outcomes, said.kind);
  return (
    <>
      <Quote>{said.text}</Quote>
      <Heading level={2}>{words.next}</Heading>
      <Text>{matter.decision ? words.nextDecided : words.nextAdvised}</Text>
      {decided && <Text>{decided.hint}</Text>}
    </>
  );
}

/** Another matter that waits for this reader's word, the longest waiting first. */
async function nextMatter({ request, params, viewer }: PageCall) {
  const role = hasByRole('decideEscalation', viewer) ? ({ role: 'steeringGroup' } as const) : {};
  const { items } = await request('listEscalations', { query: { open: 'true', limit: '2', ...role } });
  return items.find(({ id }) => id !== params['id']);
}
