/** The statement of accessibility, and how to report a fault. */
import { Heading, Link, Text } from '../components/display.tsx';
import { openPage } from '../kit/page-route.ts';
import { accessibilityWords } from './accessibility-words.ts';

export const accessibilityPage = openPage({
  method: 'get',
  path: '/tillganglighet',
  async respond({ language, deps: { contactAddress } }) {
    const words = accessibilityWords[language];
    return {
      title: words.title,
      content: (
        <>
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.lead}</Text>
          <Heading level={2}>{words.statusTitle}</Heading>
          <Text>{words.status}</Text>
          <Heading level={2}>{words.testedTitle}</Heading>
          <ul class="ds-list">
            {words.tested.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Heading level={2}>{words.filesTitle}</Heading>
          <Text>{words.files}</Text>
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
