/** `/docs/errors`: every code that an answer can say no with, and when it is told; made from the tables that the answers are made from. */
import type { RequestHandler } from 'express';
import { renderToString } from 'preact-render-to-string';
import fieldErrorMeanings from '../../contracts/errors/field-error-meanings.json' with { type: 'json' };
import { problemCodes, problems, titleOf } from '../../contracts/errors/problem-codes.ts';
import { compressedContent } from '../http/compressed-content.ts';
import { Html } from './docs-parts.tsx';

/** Serves the page; rendered once. */
export function errorsPage(): RequestHandler {
  return compressedContent('html', `<!doctype html>${renderToString(<Errors />)}`);
}

function Errors() {
  return (
    <Html title="HIT: errors">
      <div lang="en">
        <h1>Errors</h1>
        <p>
          <a href="/docs">All operations</a>
        </p>
        <section>
          <h2>Problems</h2>
          <p>
            The <code>code</code> of an <code>application/problem+json</code> answer, whose <code>type</code> leads here. Programs branch on the code; the title
            and the detail are for people.
          </p>
          <Codes
            heading="Status"
            rows={problemCodes.map((code) => ({ code, middle: String(problems[code].status), when: `${titleOf(code)}. ${problems[code].when}` }))}
          />
        </section>
        <section>
          <h2>Fields</h2>
          <p>
            The <code>code</code> of each of <code>errors</code>, with its <code>params</code>.
          </p>
          <Codes heading="Params" rows={Object.entries(fieldErrorMeanings).map(([code, { params, when }]) => ({ code, middle: params.join(', '), when }))} />
        </section>
      </div>
    </Html>
  );
}

function Codes({ heading, rows }: { heading: string; rows: { code: string; middle: string; when: string }[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">{heading}</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, middle, when }) => (
          <tr key={code}>
            <th scope="row">
              <code id={code}>{code}</code>
            </th>
            <td>{middle}</td>
            <td>{when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
