/** The weekly summary as it stands in a mail: in both languages, in text and HTML, the same; what is empty is left out. */
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { renderDigest } from '../../../activities/mail-templates/digest/digest-mail.tsx';
import { weeklySection } from '../../../activities/mail-templates/digest/weekly-section.tsx';
import type { Few, MatterThen, WeeklySummary } from '../../../db/pictures/weekly/weekly-summary-read-model.ts';

const publicUrl = 'https://hit.example';
const none = { total: 0, items: [] };
const inCase = { planActivity: 'pa-1', title: 'Språkvägen <för> nyanlända & kvinnor' };
const matter: MatterThen = {
  ...inCase,
  id: 'm-1',
  role: 'steeringGroup',
  period: '2025-H2',
  byHand: null,
  raisedOn: '2026-02-16',
  dueOn: '2026-03-16',
  putOffTo: null,
};
const few = <Item>(total: number, ...items: Item[]): Few<Item> => ({ total, items });

const nothing: WeeklySummary = {
  on: '2026-03-02',
  lastWeek: { from: '2026-02-23', to: '2026-03-01' },
  thisWeek: { from: '2026-03-02', to: '2026-03-08' },
  plan: { reports: none, proposals: none, overdue: none, due: { ...none, days: [] }, mine: none, all: none },
  matters: { referenceGroup: none, steeringGroup: none },
  meetings: none,
  bodies: {
    referenceGroup: { name: 'Regionala Arbetsgruppen för Integration', abbreviation: 'RAI', english: null },
    steeringGroup: { name: 'Regionala partnerskapet', abbreviation: null, english: 'The Regional Partnership' },
  },
};

const plan: NonNullable<WeeklySummary['plan']> = {
  reports: few(1, { ...inCase, period: '2025-H2', on: '2026-02-24', from: 'Luleå tekniska universitet' }),
  proposals: few(1, { ...inCase, period: null, on: '2026-02-25', from: null }),
  overdue: few(12, { ...inCase, kind: 'report', period: '2025-H2', owedBy: { organisation: 'Älvsbyns kommun' }, dueOn: '2026-02-04' }),
  due: {
    ...few(2, { ...inCase, kind: 'review', period: '2025-H2', owedBy: { role: 'coordinator' }, dueOn: '2026-03-04' }),
    days: [
      { day: '2026-03-04', due: 1 },
      { day: '2026-03-06', due: 1 },
    ],
  },
  mine: few(
    2,
    { id: 'task-1', kind: 'ownTask', planActivity: null, title: null, period: null, text: 'Ring om lokalerna.', dueOn: '2026-03-03' },
    { id: 'task-2', kind: 'callLead', ...inCase, period: null, text: null, dueOn: null },
  ),
  all: few(9),
};
const full: WeeklySummary = {
  ...nothing,
  plan,
  matters: {
    referenceGroup: few(1, { ...matter, id: 'm-2', role: 'referenceGroup', period: null, byHand: 'question', dueOn: null }),
    steeringGroup: few(1, matter),
  },
  meetings: few(1, { ...matter, putOffTo: '2026-03-20' }),
};

const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const visible = (html: string) => oneLine(unescaped(html.replace(/<[^>]*>/g, ' ')));
function sectionIn(language: 'sv' | 'en', summary = full): { text: string; html: string } {
  const section = weeklySection(summary, publicUrl, language);
  return { text: section?.text ?? '', html: section ? render(section.html) : '' };
}

test('there is none where there is nothing to tell', () => {
  expect(weeklySection(nothing, publicUrl, 'sv')).toBeUndefined();
  expect(weeklySection({ ...nothing, plan: null, meetings: null }, publicUrl, 'en')).toBeUndefined();
});

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  const { text, html } = sectionIn(language);

  test('text and HTML say the same, with the same addresses', () => {
    const shown = visible(html);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => unescaped(address ?? ''));
    expect([...text.matchAll(/https:\S+/g)].map(([address]) => address)).toEqual(addresses);
    for (const line of text.split('\n')) {
      const said = oneLine(line.replace(/^(- |=+$)/, '').replace(/:? ?https:\S+/, ''));
      for (const word of said.split(' ')) expect(shown).toContain(word);
    }
  });

  test('lines of text have at most 72 characters, addresses apart', () => {
    for (const line of text.split('\n').filter((each) => !each.includes(publicUrl))) expect(line.length).toBeLessThanOrEqual(72);
  });

  test('HTML has headings below the mail’s own, and asks nobody for anything', () => {
    expect(html).not.toMatch(/<h1|<img|<script|<link|style>|url\(/);
    expect(html.match(/<h2/g)).toHaveLength(1);
    expect(html.match(/<h3/g)).toHaveLength(8);
    expect(html).not.toContain('<för>');
  });
});

test('Swedish says what waits first, with its numbers and days', () => {
  expect(sectionIn('sv').text).toMatchInlineSnapshot(`
    "Veckan 2 mars till 8 mars
    =========================

    Väntar på dig (2)
    Sammanlagt väntar 9 på samordnarna.
    - Ring om lokalerna.
      Senast 3 mars 2026, i morgon.
      https://hit.example/att-gora/task-1/klar
    - Språkvägen <för> nyanlända & kvinnor
      Ring den ansvariga organisationen.
      https://hit.example/aktiviteter/pa-1/registrera-svar
    Dina uppgifter: https://hit.example/att-gora?vems=mina&sortera=dag

    Försenat just nu (12)
    - Språkvägen <för> nyanlända & kvinnor
      Lägesrapport, andra halvåret 2025. Älvsbyns kommun. Sista dagen var 4
      februari 2026, 26 dagar sent.
      https://hit.example/aktiviteter/pa-1
    Allt som är försenat: https://hit.example/att-gora?grupp=late

    Det här ska vara klart i veckan (2)
    Onsdag 4 mars: 1, fredag 6 mars: 1.
    - Språkvägen <för> nyanlända & kvinnor
      Granskning av rapporten, andra halvåret 2025. Samordnarna vid
      Länsstyrelsen. Senast onsdag 4 mars 2026.
      https://hit.example/aktiviteter/pa-1
    Kalendern: https://hit.example/bilder/kalender

    Rapporter som kom in förra veckan (1)
    - Språkvägen <för> nyanlända & kvinnor
      Rapport för andra halvåret 2025. Från Luleå tekniska universitet, 24
      februari 2026.
      https://hit.example/aktiviteter/pa-1
    Rapporter att granska: https://hit.example/att-gora?grupp=review

    Förslag som kom in förra veckan (1)
    - Språkvägen <för> nyanlända & kvinnor
      Kom in 25 februari 2026.
      https://hit.example/aktiviteter/pa-1
    Alla förslag: https://hit.example/aktiviteter?skede=proposed

    Ärenden hos RAI (1)
    - Språkvägen <för> nyanlända & kvinnor
      En fråga. Hos RAI sedan 16 februari 2026.
      https://hit.example/arenden/m-2
    Hela ärendelistan: https://hit.example/arendelista
    Skriv ut underlagen för RAI: https://hit.example/arendelista/utskrift?vem=rad

    Ärenden hos Regionala partnerskapet (1)
    - Språkvägen <för> nyanlända & kvinnor
      Rapport för andra halvåret 2025. Senast 16 mars 2026, om 14 dagar.
      https://hit.example/arenden/m-1
    Hela ärendelistan: https://hit.example/arendelista
    Skriv ut underlagen för Regionala partnerskapet: https://hit.example/arendelista/utskrift?vem=beslut

    Bordlagt till kommande möten (1)
    - Språkvägen <för> nyanlända & kvinnor
      Rapport för andra halvåret 2025. Regionala partnerskapet, fredag 20
      mars 2026.
      https://hit.example/arenden/m-1
    Hela ärendelistan: https://hit.example/arendelista"
  `);
});

test('English is English', () => {
  expect(sectionIn('en').text).toMatchInlineSnapshot(`
    "The week 2 March to 8 March
    ===========================

    Waiting for you (2)
    In all, 9 wait for the coordinators.
    - Ring om lokalerna.
      By 3 March 2026, tomorrow.
      https://hit.example/att-gora/task-1/klar
    - Språkvägen <för> nyanlända & kvinnor
      Call the lead organisation.
      https://hit.example/aktiviteter/pa-1/registrera-svar
    Your tasks: https://hit.example/att-gora?vems=mina&sortera=dag

    Overdue now (12)
    - Språkvägen <för> nyanlända & kvinnor
      Progress report, the second half of 2025. Älvsbyns kommun. The last
      day was 4 February 2026, 26 days late.
      https://hit.example/aktiviteter/pa-1
    Everything that is overdue: https://hit.example/att-gora?grupp=late

    Due this week (2)
    Wednesday 4 March: 1, Friday 6 March: 1.
    - Språkvägen <för> nyanlända & kvinnor
      Review of the report, the second half of 2025. The coordinators at
      Länsstyrelsen. By Wednesday 4 March 2026.
      https://hit.example/aktiviteter/pa-1
    The calendar: https://hit.example/bilder/kalender

    Reports received last week (1)
    - Språkvägen <för> nyanlända & kvinnor
      Report for the second half of 2025. From Luleå tekniska universitet,
      24 February 2026.
      https://hit.example/aktiviteter/pa-1
    Reports to review: https://hit.example/att-gora?grupp=review

    Proposals received last week (1)
    - Språkvägen <för> nyanlända & kvinnor
      Received on 25 February 2026.
      https://hit.example/aktiviteter/pa-1
    All proposals: https://hit.example/aktiviteter?skede=proposed

    Matters before RAI (1)
    - Språkvägen <för> nyanlända & kvinnor
      A question. Before RAI since 16 February 2026.
      https://hit.example/arenden/m-2
    All matters: https://hit.example/arendelista
    Print the dossiers for RAI: https://hit.example/arendelista/utskrift?vem=rad

    Matters before the Regional Partnership (1)
    - Språkvägen <för> nyanlända & kvinnor
      Report for the second half of 2025. By 16 March 2026, in 14 days.
      https://hit.example/arenden/m-1
    All matters: https://hit.example/arendelista
    Print the dossiers for the Regional Partnership: https://hit.example/arendelista/utskrift?vem=beslut

    Put off to coming meetings (1)
    - Språkvägen <för> nyanlända & kvinnor
      Report for the second half of 2025. The Regional Partnership, Friday
      20 March 2026.
      https://hit.example/arenden/m-1
    All matters: https://hit.example/arendelista"
  `);
});

test('a coordinator who has taken nothing is told what waits for all; a secretary alone of the bodies', () => {
  const untaken = { ...full, plan: { ...plan, mine: none, all: few(3, ...plan.mine.items) } };
  const { text } = sectionIn('sv', untaken);
  expect(text).toContain('Väntar på samordnarna (3)');
  expect(text).not.toContain('Väntar på dig');
  const secretary = sectionIn('sv', { ...full, plan: null }).text;
  expect(secretary).toContain('Ärenden hos RAI (1)');
  expect(secretary).not.toContain('Försenat');
  expect(sectionIn('sv', { ...full, meetings: null }).text).not.toContain('Skriv ut');
});

test('stands in the digest of its day, alone where nothing else is gathered', () => {
  const settings = { senderName: 'HIT', replyTo: 'svar@hit.example', hostname: 'hit.example', publicUrl, digest: 'daily' } as const;
  const digest = renderDigest({ matters: [], week: weeklySection(full, publicUrl, 'sv') }, { name: 'Kim', language: 'sv' }, settings);
  expect(digest.subject).toBe('Läs veckans översikt');
  expect(digest.text).toContain(sectionIn('sv').text);
  expect(digest.html).toContain(sectionIn('sv').html);
});
