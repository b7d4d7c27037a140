/** `/docs`: the pages about the API, made from the OpenAPI document. An overview in each language, a page for each area, one for what areas share, one for errors; no script. */
import { Router } from 'express';
import type { ComponentChildren } from 'preact';
import { problemsPath } from '../../../contracts/errors/problem-codes.ts';
import type { Language } from '../../../words/language.ts';
import { compressedContent } from '../../http/compressed-content.ts';
import { areas } from '../about.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { Errors, errorsTitle } from './errors-page.tsx';
import { framed, overviewPath } from './frame.tsx';
import { Overview } from './overview.tsx';
import { OperationPart, SchemaPart, Section } from './parts.tsx';
import type { AreaPage, Reference } from './reference.ts';
import { referenceOf, sharedPath } from './reference.ts';

interface Docs {
  document: OpenApiDocument;
  /** Address of this installation. */
  publicUrl: string;
  /** Path of the product's style sheet. */
  stylePath: string;
}

/** Serves the pages; each is rendered once. */
export function docsPages({ document, publicUrl, stylePath }: Docs): Router {
  const router = Router();
  const reference = referenceOf(document);
  const serve = (path: string, title: string, content: ComponentChildren, only: { language: Language; other?: string } = { language: 'en' }) =>
    router.get(path, compressedContent('html', framed({ title, content, stylePath, ...only })));

  for (const [language, other] of [
    ['en', 'sv'],
    ['sv', 'en'],
  ] as const)
    serve(overviewPath[language], 'HIT API', <Overview reference={reference} api={`${publicUrl}/api/v1`} language={language} />, {
      language,
      other: overviewPath[other],
    });
  for (const area of reference.areas) serve(area.path, `HIT API: ${area.tag}`, <AreaContent area={area} reference={reference} />);
  serve(sharedPath, 'HIT API: shared schemas', <SharedContent reference={reference} />);
  serve(problemsPath, errorsTitle, <Errors />);
  return router;
}

function AreaContent({ area, reference: { schemaHref } }: { area: AreaPage; reference: Reference }) {
  return (
    <>
      <h1 class="ds-heading" data-size="lg">
        {area.tag}
      </h1>
      <p>{areas[area.tag]?.en.holds}</p>
      <nav aria-label="Operations of this area">
        <ul>
          {area.places.map(({ operationId, method, path, summary }) => (
            <li key={operationId}>
              <a class="ds-link" href={`#${operationId}`}>
                {summary}
              </a>{' '}
              <code class="hit-code">
                {method} {path}
              </code>
            </li>
          ))}
        </ul>
      </nav>
      {area.places.map((place) => (
        <OperationPart key={place.operationId} place={place} schemaHref={schemaHref} />
      ))}
      {area.schemas.length > 0 && (
        <Section level={2} title="Schemas">
          {area.schemas.map(([name, schema]) => (
            <SchemaPart key={name} name={name} schema={schema} schemaHref={schemaHref} />
          ))}
        </Section>
      )}
    </>
  );
}

function SharedContent({ reference: { shared, schemaHref } }: { reference: Reference }) {
  return (
    <>
      <h1 class="ds-heading" data-size="lg">
        Shared schemas
      </h1>
      <Section level={2} title="Schemas that several areas share">
        {shared.map(([name, schema]) => (
          <SchemaPart key={name} name={name} schema={schema} schemaHref={schemaHref} />
        ))}
      </Section>
    </>
  );
}
