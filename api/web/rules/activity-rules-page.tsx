/** All follow-up rules of one plan activity: first what is otherwise than usual. */

import { ruleWords } from '../../../words/rules/rule-words.ts';
import { otherRules, rulesInWords } from '../../../words/rules/rules-in-words.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { Saying } from '../components/names.tsx';
import { activityOf, addressOf } from '../form-engine/activity-of-form.ts';
import { page } from '../kit/page-route.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { OtherRules, RuleTables } from '../parts/rules/rule-tables.tsx';
import { TermsToCome } from '../parts/rules/terms-to-come.tsx';
import { usualRules } from '../parts/rules/usual-rules.ts';
import { rulesPageWords } from './rules-page-words.ts';

export const activityRulesPage = page({
  method: 'get',
  path: '/aktiviteter/:id/regler',
  access: 'getPlanActivity',
  async respond(call) {
    const { language } = call;
    const { title } = ruleWords[language];
    const words = rulesPageWords[language].ofActivity;
    const activity = await activityOf(call);
    const reader = { language, bodies: await bodyNames(call), seesMoney: activity.grants !== undefined };
    const others = otherRules(activity.policy, await usualRules(call), reader);
    return {
      title: `${title}: ${activity.title}`,
      wide: true,
      content: (
        <>
          <Heading level={1}>{title}</Heading>
          <Text lead>
            <Saying of={activity.title} say={words.intro} />
          </Text>
          <TermsToCome activity={activity} reader={reader} />
          <OtherRules rules={others} language={language} />
          <RuleTables rules={rulesInWords(activity.policy, reader)} language={language} />
          <ul class="hit-row hit-plain">
            <li>
              <Link href={addressOf(activity)}>{words.back}</Link>
            </li>
            <li>
              <Link href="/regler">{words.usual}</Link>
            </li>
          </ul>
        </>
      ),
    };
  },
});
