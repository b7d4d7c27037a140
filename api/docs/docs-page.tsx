/** `/docs`: the API's reference for people, made from the OpenAPI document. One page, no script. */
import type { RequestHandler } from 'express';
import { renderToString } from 'preact-render-to-string';
import { compressedContent } from '../http/compressed-content.ts';
import type { Described, Place, Schema } from './docs-parts.tsx';
import { Example, Fields, Html, OperationPart } from './docs-parts.tsx';
import { docsStyle } from './docs-style.ts';
import type { OpenApiDocument } from './openapi.ts';

/** Serves the page and its style sheet; rendered once. */
export function docsPage(document: OpenApiDocument): RequestHandler {
  return compressedContent('html', `<!doctype html>${renderToString(<Reference document={document} />)}`);
}

export const docsStyleSheet: RequestHandler = (_request, response) => void response.type('css').send(docsStyle);

function Reference({ document }: { document: OpenApiDocument }) {
  const places = placesIn(document);
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  return (
    <Html title={document.info.title}>
      <h1>{document.info.title}</h1>
      <p>
        Version {document.info.version}. <a href="/openapi.json">OpenAPI 3.1</a>
      </p>
      <section aria-labelledby="om">
        <h2 id="om">Om API:et</h2>
        <p>
          Allt under <code>/api/v1</code> kräver en nyckel: <code>Authorization: Bearer …</code>. Dagar skrivs <code>ÅÅÅÅ-MM-DD</code>, tidpunkter enligt RFC
          3339 i UTC och belopp i hela kronor. Svaren är på engelska; skälen till att ett datum faller där det gör skrivs på läsarens språk.
        </p>
      </section>
      <section lang="en">
        <h2>About this API</h2>
        {(document.info.description ?? '')
          .split('\n\n')
          .slice(1)
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        <p>
          What is refused is answered as <code>application/problem+json</code> with the fields that are wrong; <a href="/docs/errors">every code</a> and when it
          is told. In an answer a field is absent where the caller may not see it.
        </p>
      </section>
      <section aria-labelledby="villkor">
        <h2 id="villkor">Villkor</h2>
        <p>Tjänsten ges i befintligt skick. Nyckeln är personlig; det som görs med den loggas. Programmet är fritt under EUPL-1.2.</p>
      </section>
      <nav aria-label="Operations" lang="en">
        <h2>Operations</h2>
        <ul>
          {places.map((place) => (
            <li key={place.operationId}>
              <a href={`#${place.operationId}`}>
                <code>
                  {place.method} {place.path}
                </code>{' '}
                {place.summary}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div lang="en">
        {[...new Set(places.map((place) => place.tags[0] ?? ''))].map((tag) => (
          <section key={tag}>
            <h2>{tag}</h2>
            {places
              .filter((place) => place.tags[0] === tag)
              .map((place) => (
                <OperationPart key={place.operationId} place={place} />
              ))}
          </section>
        ))}
        <section>
          <h2>Schemas</h2>
          {schemas.map(([name, schema]) => (
            <article key={name} id={`schema-${name}`}>
              <h3>{name}</h3>
              {schema.description && <p>{schema.description}</p>}
              <Fields schema={schema} name={name} />
              {schema.example !== undefined && <Example of={schema.example} />}
            </article>
          ))}
        </section>
      </div>
    </Html>
  );
}

function placesIn(document: OpenApiDocument): Place[] {
  return Object.entries((document.paths ?? {}) as Record<string, Record<string, Described>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );
}
