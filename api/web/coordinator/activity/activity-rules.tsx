/** By which rules a plan activity is followed up: in a sentence where they are the usual ones, else what is otherwise; all of them have a page of their own. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
import type { RulesReader } from '../../../../words/rules/rules-in-words.ts';
import { otherRules } from '../../../../words/rules/rules-in-words.ts';
import type { Policy } from '../../../../workflows/domain/policy.ts';
import { Heading, Link, Text } from '../../components/display.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import { OtherRules } from '../../parts/rules/rule-tables.tsx';

interface RulesProps extends Omit<RulesReader, 'seesMoney'> {
  activity: Pick<PlanActivityResponse, 'id' | 'policy' | 'grants'>;
  /** What holds where an activity's own rules say nothing else. */
  usual: Policy;
}

export function Rules({ activity, usual, ...reader }: RulesProps) {
  const { language } = reader;
  const words = ruleWords[language];
  const others = otherRules(activity.policy, usual, { ...reader, seesMoney: activity.grants !== undefined });
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.title}</Heading>
      <OtherRules rules={others} language={language} />
      <Text>
        <Link href={`${addressOf(activity)}/regler`}>{words.allOfActivity}</Link>
      </Text>
    </section>
  );
}
