/** The pictures there are, each small and with the question that it answers; who may not see money is not led to it. */
import { Heading, Link, Text } from '../components/display.tsx';
import { Patterns } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { page } from '../kit/page-route.ts';
import { picturesFor } from './thumbnails.tsx';

export const overviewPage = page({
  method: 'get',
  path: '/bilder',
  access: 'getPortfolio',
  async respond(call) {
    const words = pictureWords[call.language].overview;
    const pictures = await picturesFor(call);
    return {
      title: words.title,
      wide: true,
      content: (
        <>
          <Patterns />
          <Heading level={1}>{words.title}</Heading>
          <Text lead>{words.intro}</Text>
          <ul class="hit-thumbnails">
            {pictures.map(({ href, title, answers, drawing }) => (
              <li key={href} class="ds-card hit-stack" data-gap="small">
                <Heading level={2}>
                  <Link href={href}>{title}</Link>
                </Heading>
                <Text>{answers}</Text>
                {drawing}
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
});
