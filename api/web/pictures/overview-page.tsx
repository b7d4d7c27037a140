/** The pictures there are, each with what it answers; who may not see money is not led to it. */
import { readsAll } from '../../authorization/visibility.ts';
import { Card, Heading, Link, Text } from '../components/display.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';

export const overviewPage = page({
  method: 'get',
  path: '/bilder',
  access: 'getPortfolio',
  async respond({ viewer, language }) {
    const words = pictureWords[language];
    const pictures = [
      { href: '/bilder/tidslinje', ...words.overview.timeline },
      ...(readsAll(viewer) ? [{ href: '/bilder/pengar', ...words.overview.money }] : []),
      { href: '/bilder/i-tid', ...words.overview.onTime },
      { href: '/bilder/kalender', ...words.overview.calendar },
    ];
    return {
      title: words.overview.title,
      content: (
        <>
          <Heading level={1}>{words.overview.title}</Heading>
          <Text lead>{words.overview.intro}</Text>
          {pictures.map(({ href, title, answers }) => (
            <Card key={href}>
              <Heading level={2}>
                <Link href={href}>{title}</Link>
              </Heading>
              <Text>{answers}</Text>
            </Card>
          ))}
        </>
      ),
    };
  },
});
