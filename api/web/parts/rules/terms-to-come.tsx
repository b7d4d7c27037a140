/** Terms that have been changed and wait: what they have otherwise than those that hold. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { termChangesInWords } from '../../../../words/facts/term-changes.ts';
import type { RulesReader } from '../../../../words/rules/rules-in-words.ts';
import { otherRules } from '../../../../words/rules/rules-in-words.ts';
import { Card, Heading, Lines } from '../../components/display.tsx';
import { termsFormWords } from '../forms/terms-form-words.ts';

interface Props {
  activity: Terms & Pick<PlanActivityResponse, 'policy' | 'termsToCome'>;
  reader: RulesReader;
  /** Of the headings. */
  level?: 2 | 3;
}

/** Nothing where none wait. */
export function TermsToCome({ activity, reader, level = 2 }: Props) {
  const { waits, waitingRule } = termsFormWords[reader.language];
  return (
    <>
      {(activity.termsToCome ?? []).map((terms) => (
        <Card key={terms.from}>
          <Heading level={level}>{waits[terms.from]}</Heading>
          <Lines
            lines={[
              ...termChangesInWords(otherTerms(activity, terms), reader),
              ...otherRules(terms.policy, activity.policy, reader).map(({ label, values, otherwise }) =>
                waitingRule(label, values.join('; '), otherwise.join('; ')),
              ),
            ]}
          />
        </Card>
      ))}
    </>
  );
}

type Terms = Pick<PlanActivityResponse, 'runs' | 'recurs' | 'reportForm'>;

/** The terms that are no rules, where they are others. */
function otherTerms(now: Terms, then: Terms): Record<string, { from: unknown; to: unknown }> {
  const of = ({ runs, recurs, reportForm }: Terms) => ({ 'runs.from': runs.from, 'runs.to': runs.to, yearly: recurs === 'yearly', reportForm });
  const [before, after] = [of(now), of(then)];
  const names = (Object.keys(before) as (keyof typeof before)[]).filter((name) => before[name] !== after[name]);
  return Object.fromEntries(names.map((name) => [name, { from: before[name], to: after[name] }]));
}
