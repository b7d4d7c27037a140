/** The overview of the API, in either language: what it is, a quick start, its areas, its terms. */
import type { Language } from '../../../words/language.ts';
import { about, areas } from '../about.ts';
import { apiVersion } from '../api-info.ts';
import { overviewWords } from './overview-words.ts';
import { Code, Section, Shell } from './parts.tsx';
import { quickStart } from './quick-start.ts';
import type { Reference } from './reference.ts';
import { sharedPath } from './reference.ts';

interface OverviewProps {
  reference: Reference;
  api: string;
  language: Language;
}

export function Overview({ reference, api, language }: OverviewProps) {
  const say = overviewWords[language];
  const english = language !== 'en' && { hreflang: 'en' };
  return (
    <>
      <h1 class="ds-heading" data-size="lg">
        HIT API
      </h1>
      <p class="ds-paragraph" data-size="lg">
        {about[language].what}
      </p>
      <Section level={2} title={say.quickStart} id="quick-start">
        <p>{say.quickStartAbout}</p>
        {quickStart(api).map(({ does, lines }) => (
          <div class="hit-stack" data-gap="small" key={does.en}>
            <p>{does[language]}</p>
            <Shell text={lines.join('\n')} />
          </div>
        ))}
      </Section>
      <Section level={2} title={say.areas} id="areas">
        {say.areasAbout && <p>{say.areasAbout}</p>}
        <ul>
          {reference.areas.map(({ tag, path, places }) => (
            <li key={tag}>
              <a class="ds-link" href={path} {...english}>
                {areas[tag]?.[language].title}
              </a>{' '}
              ({say.operations(places.length)}): {areas[tag]?.[language].holds}
            </li>
          ))}
          <li>
            <a class="ds-link" href={sharedPath} {...english}>
              {say.shared}
            </a>
          </li>
        </ul>
      </Section>
      <Section level={2} title={say.rules} id="rules">
        {say.rulesAbout.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          {say.refusals}: <Code>application/problem+json</Code>,{' '}
          <a class="ds-link" href="/docs/errors" {...english}>
            {say.codes}
          </a>
          .
        </p>
        <p>{about[language].limits}</p>
      </Section>
      <Section level={2} title={say.client} id="client">
        <p>{say.clientAbout}</p>
      </Section>
      <Section level={2} title={say.terms} id="terms">
        <p>{say.termsAbout}</p>
        <p>{say.version(apiVersion)}</p>
      </Section>
    </>
  );
}
