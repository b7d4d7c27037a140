/** The follow-up rules that hold where an activity's own say nothing else, and how a second person for money is switched on. */
import type { Language } from '../../../words/language.ts';
import { ruleWords } from '../../../words/rules/rule-words.ts';
import { rulesInWords, secondPersonInWords } from '../../../words/rules/rules-in-words.ts';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { page } from '../kit/page-route.ts';
import { bodyNames } from '../parts/coming-steps-shown.ts';
import { proposalFormWords } from '../parts/forms/proposal-form-words.ts';
import { RuleTables } from '../parts/rules/rule-tables.tsx';
import { usualRules } from '../parts/rules/usual-rules.ts';
import { rulesPageWords } from './rules-page-words.ts';

export const rulesPage = page({
  method: 'get',
  path: '/regler',
  access: 'listPolicies',
  async respond(call) {
    const { language, viewer } = call;
    const words = rulesPageWords[language];
    const policy = await usualRules(call);
    const rules = rulesInWords(policy, { language, bodies: await bodyNames(call), seesMoney: true });
    const { title } = ruleWords[language];
    return {
      title,
      content: (
        <>
          <Heading level={1}>{title}</Heading>
          <Text lead>{words.intro}</Text>
          <Text>{words.written}</Text>
          <RuleTables rules={rules} language={language} />
          <SecondPerson policy={policy} mayPropose={viewer.roles.includes('coordinator')} language={language} />
          <section class="hit-stack">
            <Heading level={2}>{words.ceiling.title}</Heading>
            <Text>{words.ceiling.ways}</Text>
          </section>
        </>
      ),
    };
  },
});

function SecondPerson({ policy, mayPropose, language }: { policy: Policy; mayPropose: boolean; language: Language }) {
  const words = rulesPageWords[language].secondPerson;
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.title}</Heading>
      <Text>{words.now(secondPersonInWords(policy.money?.secondPersonFrom, language))}</Text>
      <Text>{words.what}</Text>
      <ul class="ds-list">
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <Text>
        {words.field(proposalFormWords[language].secondPerson.label)} {words.kept}
      </Text>
      {mayPropose && (
        <Text>
          <Link href="/aktiviteter/ny">{words.propose}</Link>
        </Text>
      )}
    </section>
  );
}
