/** The activity that a matter is about: what it is for, for whom, which goals, its money and its conditions, and the way to all else. */
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import { moneyInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import type { Fact } from '../../components/display.tsx';
import { Card, Facts, Heading, Lines, Link, Text } from '../../components/display.tsx';
import { leadShown, markedNames, planTextShown, targetGroupsShown } from '../../parts/plan/plan-names.tsx';
import { namesOf, planOf } from '../../parts/plan/plan-of-activity.ts';
import type { DossierProps } from './dossier-props.ts';
import { dossierWords } from './dossier-words.ts';

export function AboutActivity({ matter: { plan }, names: { organisations, terms }, level, language }: DossierProps) {
  const words = dossierWords[language].activity;
  const from = planOf(plan, organisations, terms.group);
  const { from: begins, to } = plan.runs;
  return (
    <Card>
      <Heading level={level}>{words.title}</Heading>
      <Facts
        facts={[
          [words.lead, leadShown({ lead: plan.lead && (organisations.get(plan.lead) ?? plan.lead), fromPlan: from }, language)],
          [words.caseNumber, plan.caseNumber],
          [words.purpose, planTextShown(from, 'description', plan.description, language)],
          [words.targetGroups, targetGroupsShown(namesOf(plan.targetGroups, terms.targetGroup), from, language)],
          [words.goals, markedNames(from, 'goals', namesOf(plan.goals, terms.goal), language)],
          [words.results, planTextShown(from, 'expectedResults', plan.expectedResults, language)],
          begins && [words.runs, `${shortDayInWords(begins, language)} – ${to ? shortDayInWords(to, language) : words.openEnded}`],
          ...moneyOf(plan, language),
        ]}
      />
      <Text>
        <Link href={`/aktiviteter/${plan.id}`}>{words.all}</Link>
      </Text>
    </Card>
  );
}

/** Nothing for those who are answered without money. */
function moneyOf({ grants, requestedSek, decisions = [] }: PlanActivityResponse, language: Language): Fact[] {
  if (!grants) return [];
  const words = dossierWords[language].activity;
  const inWords = (sek: number) => moneyInWords(sek, language);
  const approved = grants.filter(({ outcome }) => outcome === 'approved');
  const sum = (of: 'amountSek' | 'paidSek') => inWords(approved.reduce((total, grant) => total + grant[of], 0));
  const conditions = decisions.flatMap((decision) => decision.conditions);
  return [
    [words.asked, requestedSek ? inWords(requestedSek) : null],
    [words.granted, approved.length > 0 && sum('amountSek')],
    [words.paid, approved.length > 0 && sum('paidSek')],
    [words.conditions, conditions.length > 0 && <Lines lines={conditions} />],
  ];
}
