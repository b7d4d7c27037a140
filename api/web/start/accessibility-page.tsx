/** The statement of accessibility, and how to report a fault. */
import { countyOf } from '../../../db/plan/county-read-model.ts';
import { shortDayInWords } from '../../../words/format.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { openPage } from '../kit/page-route.ts';
import { accessibilityWords, assessedOn, changedOn } from './accessibility-words.ts';

export const accessibilityPage = openPage({
  method: 'get',
  path: '/tillganglighet',
  async respond({ language, deps: { db, ownFunder, contactAddress } }) {
    const words = accessibilityWords[language];
    const { authority } = await countyOf(db, ownFunder);
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.lead(authority[language])}</Text>
          <Heading level={2}>{words.statusTitle}</Heading>
          <Text>{words.status}</Text>
          <Heading level={2}>{words.faultsTitle}</Heading>
          <ul class="ds-list">
            {words.faults.map(({ what, why }) => (
              <li key={what}>
                {what} {why}
              </li>
            ))}
          </ul>
          <Heading level={2}>{words.burdenTitle}</Heading>
          <Text>{words.burden}</Text>
          <Heading level={2}>{words.outsideTitle}</Heading>
          <Text>{words.outside}</Text>
          <Heading level={2}>{words.testedTitle}</Heading>
          <ul class="ds-list">
            {words.tested.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Text>
            {words.assessed(shortDayInWords(assessedOn, language))} {words.changed(shortDayInWords(changedOn, language))}
          </Text>
          <Heading level={2}>{words.reportTitle}</Heading>
          <Text>
            {words.report} <Link href={`mailto:${contactAddress}`}>{words.mail(contactAddress)}</Link>.
          </Text>
          <Heading level={2}>{words.authorityTitle}</Heading>
          <Text>
            {words.authority} <Link href="https://www.digg.se/tdosanmalan">{words.authorityLink}</Link>.
          </Text>
        </>
      ),
    };
  },
});
