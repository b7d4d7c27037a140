/** What taking the figures in would do, figure by figure, before anything is done. */
import { planTerms } from '../../../db/registers/plan-read-model.ts';
import { quantityInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { FigureChange } from '../../operations/figure-changes.ts';
import { doesSomething, fingerprintOf } from '../../operations/figure-changes.ts';
import { Heading, Note, Table, Text } from '../components/display.tsx';
import { Button, Form } from '../components/form.tsx';
import { actionField } from '../form-engine/form-fields.tsx';
import type { PageCall, PageResponse } from '../kit/page-route.ts';
import { figureImportWords } from './figure-import-words.ts';
import { fields, path } from './figures-form-page.tsx';

const maxShown = 200;

/** @param since somebody else has imported after this was looked at */
export async function figureTrialPage({ deps, language, csrf }: PageCall, text: string, changes: FigureChange[], since = false): Promise<PageResponse> {
  const { trial } = figureImportWords[language];
  const goals = new Map((await planTerms(deps.db, 'goal')).map((goal) => [goal.id, goal]));
  const unitOf = ({ goal }: FigureChange) => goals.get(goal)?.facts['unit'] as string | undefined;
  const count = (outcome: FigureChange['outcome']) => changes.filter((change) => change.outcome === outcome).length;
  const isSomething = changes.some(doesSomething);
  return {
    title: trial.title,
    wide: true,
    content: (
      <>
        <Heading level={1}>{trial.title}</Heading>
        {since && <Note color="warning">{trial.since}</Note>}
        <Text lead>{isSomething ? trial.summary(count('new'), count('changed'), count('unchanged')) : trial.nothing}</Text>
        {isSomething && <Text>{trial.notYet}</Text>}
        <Form action={path} csrf={csrf} upload>
          <input type="hidden" name={fields.pasted} value={text} />
          <input type="hidden" name={fields.seen} value={fingerprintOf(changes)} />
          <div class="hit-buttons">
            {isSomething && (
              <Button name={actionField} value="send">
                {trial.send}
              </Button>
            )}
            <Button name={actionField} value="back" variant="secondary">
              {trial.change}
            </Button>
          </div>
        </Form>
        <Table
          caption={trial.title}
          underHeading
          empty={trial.nothing}
          rows={changes.slice(0, maxShown)}
          columns={[
            { label: figureImportWords[language].goal, head: true, cell: ({ goal }) => goals.get(goal)?.name ?? goal },
            { label: trial.year, cell: ({ period }) => period },
            { label: trial.value, numeric: true, cell: (change) => quantityInWords(change.value, unitOf(change), language) },
            { label: trial.source, cell: ({ source }) => source },
            { label: trial.outcome, cell: (change) => outcomeInWords(change, unitOf(change), language) },
          ]}
        />
        {changes.length > maxShown && <Text quiet>{trial.more(changes.length - maxShown)}</Text>}
      </>
    ),
  };
}

/** What differs is named: the value, or where only the source does, the source. */
function outcomeInWords({ outcome, value, source, before }: FigureChange, unit: string | undefined, language: Language): string {
  const { outcomes } = figureImportWords[language].trial;
  if (outcome !== 'changed' || !before) return outcome === 'new' ? outcomes.new : outcomes.unchanged;
  if (before.value === value) return outcomes.changed(before.source, source);
  return outcomes.changed(quantityInWords(before.value, unit, language), quantityInWords(value, unit, language));
}
