/** Parts of the reference page: one operation, a schema's fields, a type, an example. */
import type { ComponentChildren, JSX } from 'preact';

/** What the page reads of a document; the generator's types leave everything open. */
export interface Schema {
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
export interface Described {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
export interface Place extends Described {
  method: string;
  path: string;
}

export function OperationPart({ place }: { place: Place }) {
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

export function Fields({ schema, name }: { schema: Schema; name: string }) {
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

function TypeOf({ schema }: { schema: Schema }): JSX.Element {
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
    <div class="table">
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

export const Example = ({ of }: { of: unknown }) => (
  <pre>
    <code>{JSON.stringify(of, null, 2)}</code>
  </pre>
);

export function Html({ title, children }: { title: string; children: ComponentChildren }) {
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
