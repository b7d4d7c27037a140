/** By which rules a plan activity is followed up: in a sentence where they are the usual ones, else what is otherwise; all of them have a page of their own. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { ruleWords } from '../../../../words/rules/rule-words.ts';
import type { RulesReader } from '../../../../words/rules/rules-in-words.ts';
import { otherRules } from '../../../../words/rules/rules-in-words.ts';
import type { Policy } from '../../../../workflows/domain/policy.ts';
import { Link, Text } from '../../components/display.tsx';
import { addressOf } from '../../form-engine/activity-of-form.ts';
import { OtherRules } from '../../parts/rules/rule-tables.tsx';
import { TermsToCome } from '../../parts/rules/terms-to-come.tsx';
import { FoldedSection } from './folded-section.tsx';

interface RulesProps extends Omit<RulesReader, 'seesMoney'> {
  activity: Pick<PlanActivityResponse, 'id' | 'policy' | 'grants' | 'termsToCome' | 'runs' | 'recurs' | 'reportForm'>;
  /** What holds where an activity's own rules say nothing else. */
  usual: Policy;
}

export function Rules({ activity, usual, ...reader }: RulesProps) {
  const { language } = reader;
  const words = ruleWords[language];
  const whole = { ...reader, seesMoney: activity.grants !== undefined };
  const others = otherRules(activity.policy, usual, whole);
  return (
    <FoldedSection id="regler" title={words.title}>
      <TermsToCome activity={activity} reader={whole} level={3} />
      <OtherRules rules={others} language={language} />
      <Text>
        <Link href={`${addressOf(activity)}/regler`}>{words.allOfActivity}</Link>
      </Text>
    </FoldedSection>
  );
}
