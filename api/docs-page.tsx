/** `/docs`: the API's reference for people, made from the OpenAPI document. One page, no script. */
import type { RequestHandler } from 'express';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { docsStyle } from './docs-style.ts';
import type { OpenApiDocument } from './openapi.ts';

/** What the page reads of a document; the generator's types leave everything open. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  maxLength?: number;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
}
interface Described {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
interface Place extends Described {
  method: string;
  path: string;
}

/** Serves the page and its style sheet; rendered once. */
export function docsPage(document: OpenApiDocument): RequestHandler {
  const html = `<!doctype html>${renderToString(<Reference document={document} />)}`;
  return (_request, response) => void response.type('html').send(html);
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
          What is refused is answered as <code>application/problem+json</code> with the fields that are wrong. In an answer a field is absent where the caller
          may not see it.
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

function Html({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

function OperationPart({ place }: { place: Place }) {
  const body = place.requestBody && Object.values(place.requestBody.content)[0]?.schema;
  return (
    <article id={place.operationId}>
      <h3>
        <code>
          {place.method} {place.path}
        </code>
      </h3>
      <p>
        {place.summary}. {place.description}
      </p>
      {place.parameters && place.parameters.length > 0 && (
        <Table
          caption={`Parameters of ${place.operationId}`}
          heads={['Name', 'In', 'Meaning']}
          rows={place.parameters.map((item) => [<code key="name">{item.name}</code>, item.in, item.description ?? ''])}
        />
      )}
      {body && (
        <p>
          Body: <TypeOf schema={body} />
        </p>
      )}
      <Table
        caption={`Answers of ${place.operationId}`}
        heads={['Status', 'Meaning', 'Body']}
        rows={Object.entries(place.responses).map(([status, answer]) => {
          const schema = answer.content && Object.values(answer.content)[0]?.schema;
          return [status, answer.description, schema ? <TypeOf key="schema" schema={schema} /> : ''];
        })}
      />
    </article>
  );
}

function Fields({ schema, name }: { schema: Schema; name: string }) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return null;
  const rows = fields.map(([field, inner]) => [
    <code key="name">{field}</code>,
    <TypeOf key="type" schema={inner} />,
    schema.required?.includes(field) ? 'yes' : '',
    inner.description ?? '',
  ]);
  return <Table caption={`Fields of ${name}`} heads={['Field', 'Type', 'Required', 'Meaning']} rows={rows} />;
}

function TypeOf({ schema }: { schema: Schema }): preact.JSX.Element {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (schema.enum) return <code>{schema.enum.map(String).join(' | ')}</code>;
  if (schema.items)
    return (
      <span>
        list of <TypeOf schema={schema.items} />
      </span>
    );
  if (schema.anyOf) return <span>{schema.anyOf.map((choice, index) => [index > 0 ? ' or ' : '', <TypeOf key={String(index)} schema={choice} />])}</span>;
  if (schema.properties) return <code>{`{ ${Object.keys(schema.properties).join(', ')} }`}</code>;
  return (
    <code>
      {[schema.type ?? 'any'].flat().join(' | ')}
      {schema.maxLength === undefined ? '' : ` (≤ ${schema.maxLength})`}
    </code>
  );
}

function Table({ caption, heads, rows }: { caption: string; heads: string[]; rows: ComponentChildren[][] }) {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={String(row)}>
              {cells.map((cell, column) => (
                <td key={heads[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Example = ({ of }: { of: unknown }) => (
  <pre>
    <code>{JSON.stringify(of, null, 2)}</code>
  </pre>
);

function placesIn(document: OpenApiDocument): Place[] {
  return Object.entries((document.paths ?? {}) as Record<string, Record<string, Described>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );
}
