/** Beslutsunderlag on one page, with the way to the form of whoever may speak in the matter. */

import type { DossierResponse } from '../../../contracts/views/report-view.ts';
import type { Language } from '../../../words/language.ts';
import type { Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import { ButtonLink, Heading, Link, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { page } from '../kit/page-route.ts';
import { actionWords } from '../parts/action-words.ts';
import { bodyWords } from '../parts/body-words.ts';
import { OwnPartiality, ownStake } from '../parts/forms/own-partiality.tsx';
import { Dossier, WhatItIs } from './dossier/dossier.tsx';
import { dossierNames } from './dossier/dossier-props.ts';

/** RAI's dossier comes without mails and history. */

export const matterPage = page({
  method: 'get',
  path: '/arenden/:id',
  access: 'getEscalation',
  async respond(call) {
    const { request, params, language, viewer } = call;
    const matter = await request('getEscalation', { params });
    const names = await dossierNames(call);
    const stake = await ownStake(call, matter.plan.id);
    return {
      title: matter.title,
      content: (
        <>
          <Heading level={1}>
            <Name of={matter.title} />
          </Heading>
          <WhatItIs matter={matter} names={names} language={language} />
          {!stake && <Speak matter={matter} viewer={viewer} language={language} />}
          <OwnPartiality activity={matter.plan} viewer={viewer} stake={stake} language={language} />
          <Dossier matter={matter} names={names} level={2} language={language} />
          <Text quiet>{bodyWords[language].matter.print}</Text>
        </>
      ),
    };
  },
});

/** A link to the form for whoever may speak in a matter that is open. */
function Speak({ matter, viewer, language }: { matter: DossierResponse; viewer: Viewer; language: Language }) {
  const words = actionWords[language];
  const advises = matter.mayBeAdvised && hasByRole('adviseEscalation', viewer);
  const decides = matter.role === 'steeringGroup' && matter.state === 'open' && hasByRole('decideEscalation', viewer);
  const takesBack = matter.byHand !== null && matter.state === 'open' && hasByRole('withdrawMatter', viewer);
  if (!advises && !decides && !takesBack) return null;
  return (
    <p class="hit-buttons hit-noprint">
      {(advises || decides) && <ButtonLink href={`/arenden/${matter.id}/${advises ? 'rad' : 'beslut'}`}>{advises ? words.advise : words.decide}</ButtonLink>}
      {takesBack && <Link href={`/arenden/${matter.id}/ta-tillbaka`}>{words.withdrawMatter}</Link>}
    </p>
  );
}
