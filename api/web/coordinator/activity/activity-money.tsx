/** The money of a plan activity: asked for, promised, granted and paid, and the decisions behind it. */

import type { DecisionView } from '../../../../contracts/views/money-view.ts';
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { dayInWords, moneyInWords, periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import { Card, Facts, Heading, Lines, Quote, Table, Text } from '../../components/display.tsx';
import { Name, NamedSums } from '../../components/names.tsx';
import { bodyWords } from '../../parts/body-words.ts';
import { moneyWords } from '../money-words.ts';
import { FoldedSection } from './folded-section.tsx';

interface Parts {
  activity: Pick<PlanActivityResponse, 'requestedSek' | 'budget' | 'grants' | 'instalments' | 'payments' | 'decisions'>;
  organisations: NamesById;
  language: Language;
}

/** Nothing for those who are answered without money. */
export function Money({ activity, organisations, language }: Parts) {
  const words = moneyWords[language];
  const { grants, instalments = [], payments = [], requestedSek, budget } = activity;
  if (!grants) return null;
  const { ownSek, coFunding = [], inKind = [] } = budget ?? {};
  const nameOf = (id: string) => organisations.get(id) ?? id;
  const inWords = (sek: number) => moneyInWords(sek, language);
  const sum = (outcome: string) => grants.reduce((total, grant) => total + (grant.outcome === outcome ? grant.amountSek : 0), 0);
  const paid = grants.reduce((total, { paidSek }) => total + paidSek, 0);
  return (
    <FoldedSection id="pengar" title={words.title}>
      <Facts
        facts={[
          [words.asked, typeof requestedSek === 'number' && inWords(requestedSek)],
          [words.own, ownSek !== undefined && inWords(ownSek)],
          [
            words.promised,
            coFunding.length > 0 && (
              <NamedSums sums={coFunding.map(({ organisation, amountSek }) => ({ name: nameOf(organisation), said: inWords(amountSek) }))} />
            ),
          ],
          [
            words.inKind,
            inKind.length > 0 && (
              <NamedSums
                sums={inKind.map(({ organisation, what, hours }) => ({ name: nameOf(organisation), said: `${what}${hours ? `, ${words.hours(hours)}` : ''}` }))}
              />
            ),
          ],
          grants.length > 0 && [words.granted, inWords(sum('approved'))],
          sum('pending') > 0 && [words.pending, inWords(sum('pending'))],
          grants.length > 0 && [words.paid, inWords(paid)],
        ]}
      />
      <Table
        caption={words.grants}
        empty={words.none}
        rows={grants}
        columns={[
          { label: words.funder, head: true, cell: ({ funder }) => <Name of={nameOf(funder)} /> },
          { label: words.outcome, cell: ({ outcome }) => capitalised(wordsIn(language).grantOutcomes[outcome]) },
          { label: words.reference, cell: ({ reference, source }) => [source, reference].filter(Boolean).join(', ') || '–' },
          { label: words.amount, numeric: true, cell: ({ amountSek }) => inWords(amountSek) },
          { label: words.paid, numeric: true, cell: ({ paidSek }) => inWords(paidSek) },
        ]}
      />
      {instalments.length > 0 && (
        <Table
          caption={words.instalments}
          empty=""
          rows={instalments}
          columns={[
            { label: words.instalment, head: true, cell: ({ number }) => String(number) },
            {
              label: words.release,
              cell: ({ release }) => ('period' in release ? words.byReport(periodInWords(release.period, language)) : shortDayInWords(release.on, language)),
            },
            { label: words.state, cell: ({ releasedAt }) => (releasedAt === null ? words.waits : words.released) },
            { label: words.amount, numeric: true, cell: ({ amountSek }) => inWords(amountSek) },
            { label: words.paid, numeric: true, cell: ({ paidSek }) => inWords(paidSek) },
          ]}
        />
      )}
      {payments.length > 0 && (
        <Table
          caption={words.payments}
          empty=""
          rows={payments}
          columns={[
            { label: words.paidOn, head: true, cell: ({ paidOn }) => shortDayInWords(paidOn, language) },
            { label: words.funder, cell: ({ funder }) => <Name of={nameOf(funder)} /> },
            { label: words.instalment, cell: ({ instalment }) => (instalment === null ? '–' : String(instalment)) },
            { label: words.reference, cell: ({ reference }) => reference ?? '–' },
            { label: words.amount, numeric: true, cell: ({ amountSek }) => inWords(amountSek) },
          ]}
        />
      )}
    </FoldedSection>
  );
}

export function Decisions({ activity, language }: Omit<Parts, 'organisations'>) {
  const words = moneyWords[language];
  if (!activity.decisions?.length) return null;
  return (
    <FoldedSection id="beslut" title={words.decisions}>
      {activity.decisions.map((decision) => (
        <OneDecision key={`${decision.recordedAt}-${decision.outcome}`} decision={decision} language={language} />
      ))}
    </FoldedSection>
  );
}

function OneDecision({ decision, language }: { decision: DecisionView; language: Language }) {
  const words = moneyWords[language];
  const { outcome, decidedOn, decidedBy, preparedBy, delegation, meeting, grounds, conditions, caseNumber, namedPersons } = decision;
  const named = (text: string, person: string | null | undefined) => (person === null && text ? `${text} (${words.notInRegister})` : text);
  const { decisionOutcomes } = wordsIn(language);
  return (
    <Card>
      <Heading level={3}>{`${capitalised(entryOf(decisionOutcomes, outcome) ?? outcome)}, ${dayInWords(decidedOn, language)}`}</Heading>
      <Facts
        facts={[
          [words.decidedBy, named(decidedBy, namedPersons?.decidedBy)],
          [words.preparedBy, named(preparedBy, namedPersons?.preparedBy)],
          [words.delegation, delegation],
          meeting && [words.meeting, capitalised(bodyWords[language].matter.meeting(String(meeting['heldOn']), meeting['paragraph'] as string | undefined))],
          [words.caseNumber, caseNumber],
          conditions.length > 0 && [words.conditions, <Lines lines={conditions} />],
        ]}
      />
      <Text quiet>{words.grounds}</Text>
      <Quote>{grounds}</Quote>
    </Card>
  );
}
