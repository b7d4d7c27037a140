/** The follow-up rules are told to people: every one, in both languages, as they are; and of one activity what is otherwise. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { policyChange } from '../../contracts/bodies/policy.ts';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { ruleWords } from '../../words/rules/rule-words.ts';
import { otherRules, rulesInWords } from '../../words/rules/rules-in-words.ts';
import type { PolicyChange } from '../../workflows/domain/policy.ts';
import { defaultPolicy, defaultPolicyWith, mergePolicy } from '../../workflows/domain/policy.ts';
import { own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const languages = ['sv', 'en'] as const;
const bodyNamed = (abbreviation: string) => ({ name: abbreviation, abbreviation, english: null });
const readerIn = (language: (typeof languages)[number]) => ({
  language,
  bodies: { referenceGroup: bodyNamed('RAI'), steeringGroup: bodyNamed('RP') },
  seesMoney: true,
});
const inSwedish = readerIn('sv');

/** What may be sent of a policy, leaf by leaf: "report.every", "quiet". */
const leaves = Object.entries(policyChange.shape)
  .flatMap(([part, schema]) => {
    const inner = schema.unwrap();
    return inner instanceof z.ZodObject ? Object.keys(inner.shape).map((name) => `${part}.${name}`) : [part];
  })
  .sort();

/** Another value of each rule than the usual one; of some more than one. */
const changes: Record<string, [change: PolicyChange, inSwedish: string][]> = {
  'decision.within': [[{ decision: { within: 'P2M' } }, 'inom 2 månader']],
  'decision.remind': [[{ decision: { remind: [] } }, 'inga']],
  'completion.within': [[{ completion: { within: { workingDays: 1 } } }, 'inom 1 arbetsdag']],
  'completion.remind': [[{ completion: { remind: ['P7D', 'P2W'] } }, 'efter 7 dagar\nefter 2 veckor']],
  'assignment.within': [[{ assignment: { within: 'P10D' } }, 'inom 10 dagar']],
  'answer.within': [[{ answer: { within: 'P10D' } }, 'inom 10 dagar']],
  'answer.remind': [[{ answer: { remind: ['P5D'] } }, 'efter 5 dagar']],
  'report.every': [[{ report: { every: 'P1Y' } }, '1 år']],
  'report.due': [[{ report: { due: 'P1M' } }, 'inom 1 månad']],
  'report.remindBefore': [[{ report: { remindBefore: ['P3D'] } }, '3 dagar före']],
  'report.remindAfter': [[{ report: { remindAfter: ['P3D'] } }, 'efter 3 dagar']],
  'report.hearBefore': [[{ report: { hearBefore: 'P3D' } }, '3 dagar före']],
  'report.ladder': [
    [{ report: { ladder: [] } }, 'inga'],
    [{ report: { ladder: [{ after: 'P9D', role: 'coordinator' }] } }, 'efter 9 dagar: en samordnare ringer och frågar vad som står i vägen'],
    [
      { report: { ladder: [{ after: 'P9D', role: 'steeringGroup', requires: 'advice' }] } },
      'efter 9 dagar: frågan lyfts till RP, som kan besluta till exempel om ny dag eller stöd, men först när RAI har gett råd eller dess tid har gått ut',
    ],
  ],
  'bodyDecision.within': [[{ bodyDecision: { within: 'P10D' } }, 'inom 10 dagar']],
  'review.within': [[{ review: { within: 'P10D' } }, 'inom 10 dagar']],
  'extensionAnswer.within': [[{ extensionAnswer: { within: 'P10D' } }, 'inom 10 dagar']],
  'evaluation.within': [[{ evaluation: { within: 'P10D' } }, 'inom 10 dagar']],
  quiet: [
    [{ quiet: [] }, 'inga'],
    [{ quiet: [{ from: '12-24', to: '01-06' }] }, '24 december – 6 januari'],
  ],
  'money.secondPersonFrom': [[{ money: { secondPersonFrom: 500_000 } }, 'från 500 000 kr']],
  'money.ceilingSek': [[{ money: { ceilingSek: 300_000 } }, '300 000 kr']],
  'mail.workingDaysOnly': [[{ mail: { workingDaysOnly: false } }, 'alla dagar']],
  'mail.spread': [
    [{ mail: { spread: 'PT0S' } }, 'kl. 08.00'],
    [{ mail: { spread: 'PT90M' } }, 'från kl. 08.00, utspridda under 90 minuter'],
  ],
  'mail.hold': [
    [{ mail: { hold: 'PT0S' } }, 'inte alls: de skickas på en gång'],
    [{ mail: { hold: 'PT5M' } }, 'i 5 minuter'],
  ],
  'mail.digest': [[{ mail: { digest: 'daily' } }, 'det som kan vänta kommer i ett mejl om dagen, om mottagaren inte har valt något annat']],
};

describe('the rules in words', () => {
  test.each(languages)('are all that may be sent of a policy, in %s', (language) => {
    expect(leaves.length).toBeGreaterThan(20);
    expect(Object.keys(ruleWords[language].labels).sort()).toEqual(leaves);
    expect(
      rulesInWords(defaultPolicy, readerIn(language))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(leaves);
  });

  test.each(languages)('each have a value, which speaks of no duration or name of the program, in %s', (language) => {
    for (const [change] of Object.values(changes).flat())
      for (const { label, values } of rulesInWords(mergePolicy(defaultPolicy, change), readerIn(language))) {
        expect(values.length, label).toBeGreaterThan(0);
        expect(values.join(' ')).not.toMatch(/\bPT?\d|undefined|null|\[object|referenceGroup|steeringGroup/);
      }
  });

  test.each(leaves)('of %s say its value, and nothing else changes with it', (path) => {
    const cases = changes[path] ?? [];
    expect(cases.length).toBeGreaterThan(0);
    for (const [change, said] of cases) {
      expect(policyChange.safeParse(change).success).toBe(true);
      const others = otherRules(mergePolicy(defaultPolicy, change), defaultPolicy, inSwedish);
      expect(others.map((rule) => [rule.path, rule.values.join('\n').replaceAll('\u00a0', ' ')])).toEqual([[path, said]]);
    }
  });

  test('of two policies that people read alike are not told apart: no amount is null or nothing', () => {
    expect(otherRules(mergePolicy(defaultPolicy, { money: { secondPersonFrom: null, ceilingSek: null } }), defaultPolicy, inSwedish)).toEqual([]);
  });

  test('about money are left out for those who see a case without it', () => {
    const policy = defaultPolicyWith({ money: { secondPersonFrom: 100, ceilingSek: null } });
    const reader = { ...inSwedish, seesMoney: false };
    expect(rulesInWords(policy, reader).filter(({ group }) => group === 'money')).toEqual([]);
    expect(otherRules(policy, defaultPolicy, reader)).toEqual([]);
  });
});

const world = worldForAll(startPageWorld);
const opened = async (path: string, who: 'coordinator' | 'secretary' | 'referenceGroup' | 'lead' = 'coordinator') => {
  const { status, text, html } = await (await world.browser(who)).get(path);
  return { status, text: text.replaceAll('\u00a0', ' '), html };
};
/** Gives the activity rules of its own. */
async function follow(policy: PolicyChange) {
  const row = await findPlanActivity(world.db, own);
  await world
    .db('plan_activities')
    .where({ id: own })
    .update({ life: JSON.stringify({ ...row?.life, policy: mergePolicy(defaultPolicy, policy) }) });
}

describe('the page of rules', () => {
  test.each(['coordinator', 'secretary', 'referenceGroup', 'lead'] as const)('tells a %s every rule, and is led to from the foot', async (who) => {
    const { status, text, html } = await opened('/regler', who);
    expect(status).toBe(200);
    for (const label of Object.values(ruleWords.sv.labels)) expect(text).toContain(label);
    expect(text).toContain('efter 20 arbetsdagar: frågan lyfts till RAI, som ger råd');
    expect(text).toContain('20 juni – 15 augusti');
    expect(html).toContain('href="/regler"');
  });

  test('says how a second person for money is asked for, and that it is off', async () => {
    const { text } = await opened('/regler');
    expect(text).toContain('För nya aktiviteter gäller nu: av.');
    expect(text).toContain('MONEY_SECOND_PERSON_FROM');
    expect(text).toContain('”Två personer från belopp, kronor”');
    expect(text).toContain('sedan en andra samordnare sist sade ja');
  });

  test('says from which amount the installation asks for a second person, and its ceiling', async () => {
    const asking = await startPageWorld({ newPolicy: defaultPolicyWith({ money: { secondPersonFrom: 500_000, ceilingSek: 300_000 } }) });
    const { text } = await (await asking.browser('secretary')).get('/regler');
    await asking.stop();
    const said = text.replaceAll('\u00a0', ' ');
    expect(said).toContain('För nya aktiviteter gäller nu: från 500 000 kr.');
    expect(said).toContain(`${ruleWords.sv.labels['money.ceilingSek']} 300 000 kr`);
  });

  test('is led to from the form of a proposal', async () => {
    expect((await opened('/aktiviteter/ny')).html).toContain('Så följs en aktivitet upp, där förslaget inte säger något annat');
  });

  test('says the same as the form of a proposal about how often is reported', async () => {
    const newPolicy = mergePolicy(defaultPolicy, { report: { every: 'P4M' } });
    const other = await startPageWorld({ newPolicy });
    const browser = await other.browser('coordinator');
    const [rules, form] = [await browser.get('/regler'), await browser.get('/aktiviteter/ny')];
    await other.stop();
    expect(rules.text).toContain('En lägesrapport gäller en period av 4 månader');
    expect(form.text).toContain('Som i uppföljningsreglerna: 4 månader');
    expect(form.text).not.toContain('sjätte');
  });
});

describe('the rules of one activity', () => {
  test('are the usual ones, which its page says in a sentence', async () => {
    await follow({});
    const { text, html } = await opened(`/aktiviteter/${own}`);
    expect(text).toContain('Aktiviteten följs upp enligt de vanliga reglerna.');
    expect(html).toContain(`/aktiviteter/${own}/regler`);
    expect(text).not.toContain(ruleWords.sv.labels['report.every']);
  });

  test('that are otherwise stand on its page beside the usual, and first on the page of all', async () => {
    await follow({ report: { every: 'P3M' }, money: { secondPersonFrom: 200_000 } });
    const page = await opened(`/aktiviteter/${own}`);
    expect(page.text).toContain('En lägesrapport gäller en period av 3 månader 6 månader');
    expect(page.text).toContain('från 200 000 kr av');
    expect(page.text).not.toContain(ruleWords.sv.labels['report.due']);
    const all = await opened(`/aktiviteter/${own}/regler`);
    expect(all.text.indexOf('3 månader 6 månader')).toBeLessThan(all.text.indexOf(ruleWords.sv.groups.proposal));
    for (const label of Object.values(ruleWords.sv.labels)) expect(all.text).toContain(label);
  });

  test('are read by RAI without those about money, which are then not called off', async () => {
    await follow({ report: { every: 'P3M' }, money: { secondPersonFrom: 200_000 } });
    for (const path of [`/aktiviteter/${own}`, `/aktiviteter/${own}/regler`]) {
      const { status, text } = await opened(path, 'referenceGroup');
      expect(status).toBe(200);
      expect(text).toContain('3 månader 6 månader');
      expect(text).not.toContain(ruleWords.sv.labels['money.secondPersonFrom']);
    }
  });
});
