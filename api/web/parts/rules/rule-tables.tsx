/** Follow-up rules as tables: all of them by what they are about, or those that are otherwise than usual. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../words/language.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
import type { OtherRule, RuleInWords } from '../../../../words/rules/rules-in-words.ts';
import { Heading, Lines, Table } from '../../components/display.tsx';

/** @param rules in the order of pages */
export function RuleTables({ rules, language }: { rules: RuleInWords[]; language: Language }) {
  const words = ruleWords[language];
  const groups = [...new Set(rules.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <section key={group} class="hit-stack" data-gap="small">
          <Heading level={2}>{words.groups[group]}</Heading>
          <Table
            caption={words.groups[group]}
            underHeading
            empty=""
            rows={rules.filter((rule) => rule.group === group)}
            columns={[
              { label: words.rule, head: true, cell: ({ label }) => label },
              { label: words.value, cell: ({ values }) => inCell(values) },
            ]}
          />
        </section>
      ))}
    </>
  );
}

/** What an activity has otherwise than usual, or that it has nothing so. */
export function OtherRules({ rules, language }: { rules: OtherRule[]; language: Language }) {
  const words = ruleWords[language];
  return (
    <Table
      caption={words.others}
      empty={words.asUsual}
      rows={rules}
      columns={[
        { label: words.rule, head: true, cell: ({ label }) => label },
        { label: words.value, cell: ({ values }) => inCell(values) },
        { label: words.otherwise, cell: ({ otherwise }) => inCell(otherwise) },
      ]}
    />
  );
}

const inCell = (values: string[]): ComponentChildren => (values.length === 1 ? values[0] : <Lines lines={values} />);
