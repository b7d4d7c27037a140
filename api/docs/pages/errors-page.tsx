/** `/docs/errors`: every code that an answer can say no with, and when it is told; made from the tables that the answers are made from. */
import fieldErrorMeanings from '../../../contracts/errors/field-error-meanings.json' with { type: 'json' };
import { problemCodes, problems, titleOf } from '../../../contracts/errors/problem-codes.ts';
import { Code, Section, Table } from './parts.tsx';

export const errorsTitle = 'HIT API: errors';

export function Errors() {
  return (
    <>
      <h1 class="ds-heading" data-size="lg">
        Errors
      </h1>
      <Section level={2} title="Problems">
        <p>
          The <Code>code</Code> of an <Code>application/problem+json</Code> answer, whose <Code>type</Code> leads here. Programs branch on the code; the title
          and the detail are for people.
        </p>
        <Table
          caption="Codes of problems"
          heads={['Code', 'Status', 'When']}
          rows={problemCodes.map((code) => [<Named key="code" code={code} />, problems[code].status, `${titleOf(code)}. ${problems[code].when}`])}
        />
      </Section>
      <Section level={2} title="Fields">
        <p>
          The <Code>code</Code> of each of <Code>errors</Code>, with its <Code>params</Code>.
        </p>
        <Table
          caption="Codes of fields"
          heads={['Code', 'Params', 'When']}
          rows={Object.entries(fieldErrorMeanings).map(([code, { params, when }]) => [<Named key="code" code={code} />, params.join(', '), when])}
        />
      </Section>
    </>
  );
}

const Named = ({ code }: { code: string }) => (
  <code class="hit-code" id={code}>
    {code}
  </code>
);
