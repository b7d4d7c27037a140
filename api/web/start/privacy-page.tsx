/** The notice on personal data. What hangs on the law and on the authority's own rules is said by the authority, at an address of its own. */
import type { ComponentChildren } from 'preact';
import { countyOf } from '../../../db/plan/county-read-model.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { openPage } from '../kit/page-route.ts';
import { privacyWords } from './privacy-words.ts';

export const privacyPage = openPage({
  method: 'get',
  path: '/personuppgifter',
  async respond({ language, deps: { db, ownFunder, contactAddress, privacyPage: ownPage } }) {
    const words = privacyWords[language];
    const authority = (await countyOf(db, ownFunder)).authority[language];
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.lead(authority)}</Text>
          <Part title={words.who}>
            {words.whoText(authority)} <Link href={`mailto:${contactAddress}`}>{words.mail(contactAddress)}</Link>.
          </Part>
          <Heading level={2}>{words.what}</Heading>
          <Items items={words.whatItems} />
          <Text>{words.newcomers}</Text>
          <Part title={words.from}>{words.fromText}</Part>
          <Part title={words.why}>{words.whyText}</Part>
          <Part title={words.basis}>
            {ownPage ? (
              <>
                {words.basisText} <Link href={ownPage}>{ownPage}</Link>
              </>
            ) : (
              words.basisAsk
            )}
          </Part>
          <Part title={words.readers}>{words.readersText}</Part>
          <Part title={words.cookies}>{words.cookiesText}</Part>
          <Heading level={2}>{words.rights}</Heading>
          <Items items={words.rightsItems} />
          <Part title={words.complain}>
            {words.complainText} <Link href="https://www.imy.se">{words.imy}</Link>.
          </Part>
        </>
      ),
    };
  },
});

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <>
    <Heading level={2}>{title}</Heading>
    <Text>{children}</Text>
  </>
);

const Items = ({ items }: { items: string[] }) => (
  <ul class="ds-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
