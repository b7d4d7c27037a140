/** Parts of the reference's pages: one operation, a schema with its fields, a type, an example. */
import type { ComponentChildren, JSX } from 'preact';
import type { Place, Reference, Schema } from './reference.ts';
import { nameIn } from './reference.ts';

type SchemaHref = Reference['schemaHref'];

export const Code = ({ children }: { children: ComponentChildren }) => <code class="hit-code">{children}</code>;

export function Section({ level, title, id, children }: { level: 2 | 3; title: ComponentChildren; id?: string; children: ComponentChildren }) {
  const Tag = `h${level}` as const;
  return (
    <section class="hit-stack" {...(id && { id })}>
      <Tag class="ds-heading" data-size={level === 2 ? 'sm' : 'xs'}>
        {title}
      </Tag>
      {children}
    </section>
  );
}

export function OperationPart({ place, schemaHref }: { place: Place; schemaHref: SchemaHref }) {
  const body = place.requestBody && Object.values(place.requestBody.content)[0]?.schema;
  const answers = Object.entries(place.responses);
  const refusals = answers.filter(([status]) => status >= '400');
  return (
    <Section level={2} id={place.operationId} title={place.summary}>
      <p>
        <Code>
          {place.method} {place.path}
        </Code>
      </p>
      {place.description && <p>{place.description}</p>}
      {place.parameters && place.parameters.length > 0 && (
        <Table
          caption={`Parameters of ${place.operationId}`}
          heads={['Name', 'In', 'Meaning']}
          rows={place.parameters.map((item) => [<Code key="name">{item.name}</Code>, item.in, item.description ?? ''])}
        />
      )}
      {body && (
        <p>
          Body: <TypeOf schema={body} schemaHref={schemaHref} />
        </p>
      )}
      <Table
        caption={`Answers of ${place.operationId}`}
        heads={['Status', 'Meaning', 'Body']}
        rows={answers
          .filter((answer) => !refusals.includes(answer))
          .map(([status, answer]) => {
            const schema = answer.content && Object.values(answer.content)[0]?.schema;
            return [status, answer.description, schema ? <TypeOf key="schema" schema={schema} schemaHref={schemaHref} /> : ''];
          })}
      />
      <p>
        Refusals: {refusals.map(([status]) => status).join(', ')}, each a <TypeOf schema={{ $ref: 'Problem' }} schemaHref={schemaHref} />.
        {place.preview && (
          <>
            {' '}
            What it would do: <Code>POST {place.preview}</Code> with the same body answers a <TypeOf schema={{ $ref: 'Preview' }} schemaHref={schemaHref} />.
          </>
        )}
      </p>
    </Section>
  );
}

export function SchemaPart({ name, schema, schemaHref }: { name: string; schema: Schema; schemaHref: SchemaHref }) {
  const fields = Object.entries(schema.properties ?? {});
  const rows = fields.map(([field, inner]) => [
    <Code key="name">{field}</Code>,
    <TypeOf key="type" schema={inner} schemaHref={schemaHref} />,
    schema.required?.includes(field) ? 'yes' : '',
    inner.description ?? '',
  ]);
  return (
    <Section level={3} id={`schema-${name}`} title={name}>
      {schema.description && <p>{schema.description}</p>}
      {rows.length > 0 && <Table caption={`Fields of ${name}`} heads={['Field', 'Type', 'Required', 'Meaning']} rows={rows} />}
      {schema.example !== undefined && <Shell text={JSON.stringify(schema.example, null, 2)} />}
    </Section>
  );
}

/** Text that is copied, in a frame that wraps it. */
export const Shell = ({ text }: { text: string }) => (
  <pre class="hit-code">
    <code>{text}</code>
  </pre>
);

function TypeOf({ schema, schemaHref }: { schema: Schema; schemaHref: SchemaHref }): JSX.Element {
  if (schema.$ref) {
    const name = nameIn(schema.$ref);
    return (
      <a class="ds-link" href={schemaHref(name)}>
        {name}
      </a>
    );
  }
  if (schema.enum) return <Code>{schema.enum.map(String).join(' | ')}</Code>;
  if (schema.items)
    return (
      <span>
        list of <TypeOf schema={schema.items} schemaHref={schemaHref} />
      </span>
    );
  if (schema.anyOf)
    return (
      <span>{schema.anyOf.map((choice, index) => [index > 0 ? ' or ' : '', <TypeOf key={String(index)} schema={choice} schemaHref={schemaHref} />])}</span>
    );
  if (schema.properties) return <Code>{`{ ${Object.keys(schema.properties).join(', ')} }`}</Code>;
  return (
    <Code>
      {[schema.type ?? 'any'].flat().join(' | ')}
      {schema.maxLength === undefined ? '' : ` (≤ ${schema.maxLength})`}
    </Code>
  );
}

/** On a phone each row stacks under its labels, as in the product. */
export function Table({ caption, heads, rows }: { caption: string; heads: string[]; rows: ComponentChildren[][] }) {
  return (
    <table class="ds-table" data-stacked="">
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
        {rows.map(([first, ...cells], row) => (
          <tr key={String(row)}>
            <th scope="row">{first}</th>
            {cells.map((cell, column) => (
              <td key={heads[column + 1]} data-label={heads[column + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
