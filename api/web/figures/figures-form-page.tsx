/** Where figures are pasted or a file is chosen; and again, with what was sent and what is wrong with each line of it. */
import type { PlanTerm } from '../../../db/registers/plan-read-model.ts';
import { planTerms } from '../../../db/registers/plan-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { Details, Heading, Link, Table, Text } from '../components/display.tsx';
import { Button, ErrorSummary, errorOf, Form, TextArea, TextField } from '../components/form.tsx';
import type { WordedError } from '../components/worded-error.ts';
import { actionField } from '../form-engine/form-fields.tsx';
import { formWords } from '../form-engine/form-words.ts';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { figureImportWords } from './figure-import-words.ts';
import type { LineFault } from './read-figures.ts';
import { columns } from './read-figures.ts';

export const path = '/mal/importera';
export const fields = { pasted: 'siffror', file: 'fil', seen: '_sett' } as const;
/** No longer list is read through before the first is mended. */
const maxFaults = 30;

interface Given {
  text: string;
  refused?: WordedError;
  wrong?: LineFault[];
}

export async function figuresFormPage({ deps, language, csrf }: PageCall, { text, refused, wrong = [] }: Given): Promise<PageResponse> {
  const words = figureImportWords[language];
  const goals = await planTerms(deps.db, 'goal');
  const errors: WordedError[] = refused ? [refused] : faultsInWords(wrong, language);
  const pastedError = refused ? errorOf(errors, fields.pasted) : wrong.length > 0 && words.wrong(wrong.length);
  return {
    title: `${errors.length > 0 ? formWords[language].errorPrefix : ''}${words.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <Link href="/planen/mal">{words.back}</Link>
        <ErrorSummary heading={formWords[language].errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        <Text lead>{words.intro}</Text>
        {goals.length === 0 && <Text>{words.noGoals}</Text>}
        {goals.length > 0 && (
          <Form action={path} csrf={csrf} upload>
            <TextArea name={fields.pasted} rows={10} {...words.pasted} value={text} error={pastedError || undefined} />
            <TextField name={fields.file} type="file" {...words.file} error={errorOf(errors, fields.file)} />
            <div>
              <Button name={actionField} value="check">
                {words.check}
              </Button>
            </div>
          </Form>
        )}
        {goals.length > 0 && <Example goals={goals} language={language} />}
      </>
    ),
  };
}

function faultsInWords(wrong: LineFault[], language: Language): WordedError[] {
  const words = figureImportWords[language];
  const said = wrong
    .slice(0, maxFaults)
    .map(({ line, column, fault }) => ({ field: fields.pasted, detail: words.line(line, column && words.columns[column], words.faults[fault]) }));
  const more = wrong.length - said.length;
  return more > 0 ? [...said, { field: fields.pasted, detail: words.moreWrong(more) }] : said;
}

function Example({ goals, language }: { goals: PlanTerm[]; language: Language }) {
  const words = figureImportWords[language];
  const lines = [columns.join(';'), ...['79,4', '79,9'].map((value, index) => [goals[0]?.name, 2023 + index, value, words.exampleSource].join(';'))];
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{words.example}</Heading>
      <pre class="ds-card hit-letter">{lines.join('\n')}</pre>
      <Details summary={words.names}>
        <Table
          caption={words.names}
          empty={words.noGoals}
          rows={goals}
          columns={[
            { label: words.goal, head: true, cell: ({ name }) => name },
            { label: words.unit, cell: ({ facts: { unit } }) => (typeof unit === 'string' ? unit : '–') },
          ]}
        />
      </Details>
    </section>
  );
}
