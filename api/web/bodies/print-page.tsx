/** All open matters before a body, each on a page of its own when it is printed: what a meeting is sent. */

import { printPath, printRoleIn } from '../../../words/addresses/print-addresses.ts';
import { bodyCalled } from '../../../words/body-names.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { one } from '../browser/posted-fields.ts';
import { Heading, Link, Pager, Text } from '../components/display.tsx';
import { Name } from '../components/names.tsx';
import { pageNumber } from '../kit/page-number.ts';
import { page } from '../kit/page-route.ts';
import { Dossier, WhatItIs } from './dossier/dossier.tsx';
import { dossierNames } from './dossier/dossier-props.ts';
import { dossierWords } from './dossier/dossier-words.ts';

/** So many dossiers stand on one page, so that it stays light. */
const maxOnPage = 5;

export const printPage = page({
  method: 'get',
  path: printPath,
  access: 'getEscalation',
  async respond(call) {
    const { request, language, query } = call;
    const words = dossierWords[language].print;
    const role = printRoleIn(one(query, 'vem'));
    const found = await request('listEscalations', { query: { open: 'true', role, limit: String(maxOnPage), page: String(pageNumber(query)) } });
    const names = await dossierNames(call);
    const first = (found.page - 1) * found.limit + 1;
    const title = words.title(bodyCalled(names.bodies, role, language) ?? wordsIn(language).roles[role]);
    const matters = [];
    for (const { id } of found.items) matters.push(await request('getEscalation', { params: { id } }));
    return {
      title,
      content: (
        <>
          <div class="hit-stack hit-noprint">
            <Link href="/arendelista">{words.back}</Link>
          </div>
          <Heading level={1}>{title}</Heading>
          <Text>{words.intro(found.total)}</Text>
          {found.total > found.limit && <Text>{words.shown(first, first + matters.length - 1, found.total)}</Text>}
          <div class="hit-noprint">
            <Text quiet>{words.how}</Text>
            <Pager
              page={found.page}
              limit={found.limit}
              total={found.total}
              href={(to) => `${printPath}?vem=${one(query, 'vem') ?? ''}&sida=${to}`}
              language={language}
            />
          </div>
          {matters.map((matter) => (
            <article class="hit-stack hit-sheet" key={matter.id}>
              <Heading level={2}>
                <Name of={matter.title} />
              </Heading>
              <WhatItIs matter={matter} names={names} language={language} />
              <Dossier matter={matter} names={names} level={3} language={language} />
            </article>
          ))}
        </>
      ),
    };
  },
});
