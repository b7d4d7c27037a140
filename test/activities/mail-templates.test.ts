/** What every mail says, in both languages: what is owed, by when, why, what to do, what happens otherwise, and a reference number. */
import { describe, expect, test } from 'vitest';
import { renderMail } from '../../activities/mail-templates/render-mail.ts';
import { howOftenInWords } from '../../activities/mail-templates/terms/how-often.ts';
import { dayInWords } from '../../words/format.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { subjectLine } from '../../words/mails/subject-line.ts';
import type { MailKind } from '../../workflows/domain/notices.ts';
import { mailKinds, taskKinds } from '../../workflows/domain/notices.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { mailFacts, reportOwed } from '../support/mail/mail-facts.ts';

const languages = ['sv', 'en'] as const;
const each = mailKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const unescaped = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const visible = (html: string) => oneLine(unescaped(html.replace(/<[^>]*>/g, ' ')));

describe.each(each)('$kind in $language', ({ kind, language }) => {
  const facts = mailFacts(kind);
  const mail = renderMail(kind, facts, language);

  test('names activity, reference number and how to answer, in text and HTML', () => {
    expect(mail.subject).toContain('Korta vägen');
    expect(mail.subject.length).toBeLessThanOrEqual(60);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    for (const body of [oneLine(mail.text), visible(mail.html)]) {
      expect(body).toContain('Korta vägen för akademiker');
      expect(body).toContain('HIT-2026-0001');
      expect(body).toContain('Örjan Ångström');
      expect(body).toContain(language === 'sv' ? 'Svara på det här mejlet (hit@lansstyrelsen.example)' : 'Reply to this mail (hit@lansstyrelsen.example)');
      expect(body).toContain(language === 'sv' ? 'från den dag' : 'from the day');
    }
  });

  test('says by when and why that day where something is owed, and nothing of the kind elsewhere', () => {
    const text = oneLine(mail.text);
    if (!facts.obligation) return expect(text).not.toMatch(/Varför den dagen:|Why that day:/);
    expect(text).toContain(`${language === 'sv' ? 'Senast' : 'Due'}: ${dayInWords(dayOf(facts.obligation.dueAt), language)}`);
    expect(text).toContain(language === 'sv' ? 'Varför den dagen:' : 'Why that day:');
    expect(text).toContain(facts.obligation.owedBy);
  });

  test('says what happens otherwise, with the day of each step', () => {
    const text = oneLine(mail.text);
    const steps = facts.obligation ? (facts.next ?? []) : [];
    if (steps.length === 0) return expect(text).not.toMatch(/Om inget kommer in händer det här|If nothing comes in/);
    for (const step of steps) expect(text).toContain(dayInWords(dayOf(step.at), language));
  });

  test('says the same in text and HTML', () => {
    const html = visible(mail.html);
    for (const line of mail.text.split('\n')) {
      const said = oneLine(line.replace(/^[->] |^=+$/, '')).trim();
      const words = said.split(' ').filter((word) => /\p{L}/u.test(word) && !word.endsWith(':'));
      for (const word of words) expect(html).toContain(word);
    }
  });

  test('keeps its text in lines of at most 72 characters', () => {
    for (const line of mail.text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  test('is one HTML document in its language, with one heading and no request to anywhere', () => {
    expect(mail.html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}">`));
    expect(mail.html.match(/<h1/g)).toHaveLength(1);
    expect(mail.html).not.toMatch(/https?:|<img|<link|<script|url\(|src=/);
  });

  test('never speaks of escalation to an actor, nor shows what is missing', () => {
    expect(mail.subject + mail.text + mail.html).not.toMatch(/[Ee]skaler|[Ee]scalat|undefined|\[object|NaN/);
  });

  test('renders without any of the optional facts', () => {
    const bare: MailFacts = { planActivity: facts.planActivity, sender: facts.sender, recipient: { name: 'Å', as: facts.recipient.as } };
    const rendered = renderMail(kind, bare, language);
    expect(rendered.text).toContain('HIT-2026-0001');
    expect(rendered.subject + rendered.text + rendered.html).not.toMatch(/undefined|\[object|NaN/);
  });

  test('escapes what people have written', () => {
    const hostile = '"><script>alert(1)</script>';
    const poisoned = JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
      ['title', 'name', 'text', 'grounds', 'organisation', 'owedBy', 'statement', 'question', 'funder', 'value', 'label', 'lead'].includes(key) &&
      typeof value === 'string'
        ? hostile
        : value,
    ) as MailFacts;
    expect(renderMail(kind, poisoned, language).html).not.toContain('<script');
  });
});

const text = (kind: MailKind, more: Partial<MailFacts> = {}, language: 'sv' | 'en' = 'sv') =>
  oneLine(renderMail(kind, { ...mailFacts(kind), ...more }, language).text);

describe('what single mails say', () => {
  test('a reminder before its day says what is owed; after it, that the report is still welcome', () => {
    expect(renderMail('reminder', mailFacts('reminder'), 'sv').subject).toBe('Lämna lägesrapporten senast 4 maj: Korta vägen för…');
    const late = text('reminder', { side: 'after' });
    expect(late).toContain('Vi väntar på lägesrapporten för kvartal 1 2026');
    expect(late).toContain('det tas emot även efter dagen');
  });

  test('the way on is told as days: a call, RAI for advice, RP for a decision', () => {
    const mail = text('reminder');
    expect(mail).toContain('tisdag 19 maj 2026: en samordnare ringer');
    expect(mail).toContain('tisdag 2 juni 2026: frågan lyfts till RAI, som ger råd');
    expect(mail).toContain('måndag 31 augusti 2026: frågan lyfts till RP, som kan besluta');
    expect(mail).toContain('Hinner ni inte, eller står något i vägen?');
  });

  test('a full report is asked for money, participants and indicators', () => {
    expect(text('reminder', { followUp: { every: 'P3M', due: 'P30D', form: 'full' } })).toContain('använda pengar');
    expect(text('reminder')).not.toContain('använda pengar');
  });

  test('spans in seconds are told with the time of day', () => {
    const obligation = { ...reportOwed, dueAt: '2026-01-01T11:00:02.000Z' };
    const mail = text('reminder', { obligation, next: [{ what: 'rung', at: '2026-01-01T11:00:04.000Z', role: 'steeringGroup', body: 'RP' }] });
    expect(mail).toContain('Senast: torsdag 1 januari 2026 kl. 12.00.02');
    expect(mail).toContain('torsdag 1 januari 2026 kl. 12.00.04: frågan lyfts till RP');
  });

  test('the hearing asks what is in the way and tells which body, before which day', () => {
    const mail = text('hearing');
    expect(mail).toContain('vad står i vägen?');
    expect(mail).toContain('före tisdag 2 juni 2026 lyfts frågan till RAI (Regionala Arbetsgruppen för Integration)');
    expect(mail).toContain('yttrande');
  });

  test('a body that advises is asked for advice, one that decides for its position', () => {
    expect(text('escalationRaised')).toContain('Vi ber er ta ställning');
    expect(text('escalationRaised')).toContain('2 meddelanden till organisationen i ärendet har inte tagits emot');
    const rai = { name: 'Regionala Arbetsgruppen för Integration', abbreviation: 'RAI', role: 'referenceGroup' } as const;
    const { statement: _, ...silent } = mailFacts('escalationRaised');
    const asked = oneLine(renderMail('escalationRaised', { ...silent, body: rai, mailsNotAccepted: 0 }, 'sv').text);
    expect(asked).toContain('Vi ber er om råd');
    expect(asked).toContain('inget svar har förts in');
    expect(asked).not.toContain('har inte tagits emot');
  });

  test('a body is told that a matter is settled, or holds no longer, and that it need not take a position', () => {
    expect(text('matterOver')).toContain('Rapporten som saknades har kommit in. Ni behöver inte ta ställning');
    expect(text('matterOver')).toContain('RAI (Regionala Arbetsgruppen för Integration)');
    expect(text('matterOver', { over: 'void' })).toContain('Det som frågan gällde har ändrats');
  });

  test('a decision gives money, conditions, grounds, who decided and how to appeal', () => {
    const mail = text('decision');
    for (const part of [
      '300 000 kr (beviljat)',
      '150 000 kr från söndag 1 mars 2026',
      'när rapporten för kvartal 1 2026 är godkänd',
      'Redovisa antal deltagare',
      'Aktiviteten når planens mål.',
      'Länsrådet',
      'Åsa Öberg',
      '§ 14',
      'Beslutet kan inte överklagas.',
    ])
      expect(mail).toContain(part);
  });

  test('the steering group’s end is "avförs ur handlingsplanen", and commands nobody', () => {
    expect(text('ended')).toContain('avförs ur handlingsplanen');
    expect(text('ended')).toContain('inte organisationen eller bidrag från andra');
  });

  test('an import asks its three questions', () => {
    const mail = text('importQuestion');
    expect(mail).toContain('Stämmer uppgifterna? Vem är kontaktperson hos er? Åtar ni er uppföljningen?');
    expect(mail).toContain('Utvecklingsområde: Livsmiljöer');
  });

  test('a receipt tells a proposal from a completion', () => {
    expect(text('receipt')).toContain('Vi har tagit emot ert förslag');
    expect(text('receipt', { received: { at: '2026-01-01T07:00:00.000Z', completion: true } })).toContain('Vi har tagit emot er komplettering');
  });

  test('whoever answered about the lead reads what now holds for it, and others what was answered', () => {
    const answer = { organisation: 'Luleå tekniska universitet', outcome: 'accepted' } as const;
    const own = text('assignmentResult', { recipient: { name: 'Å', organisation: answer.organisation, as: 'lead' }, answer, obligation: reportOwed });
    expect(own).toContain('Ni är nu ansvarig organisation');
    expect(own).toContain('Att göra: Lämna lägesrapporten för kvartal 1 2026');
    expect(own).not.toContain('Ni behöver inte göra något');
    expect(text('assignmentResult', { recipient: { name: 'Å', organisation: 'Bodens kommun', as: 'proposer' }, answer })).toContain(
      'Ni behöver inte göra något.',
    );
  });

  test('an actor that waits for us is not told how we remind ourselves', () => {
    const next = [{ what: 'remind', at: '2026-01-26T07:00:00.000Z' }] as const;
    const mail = text('receipt', { next: [...next] });
    expect(mail).toContain('räknas den tiden aldrig mot den som har lämnat förslaget');
    expect(mail).not.toContain('en påminnelse skickas');
  });

  test('a coming step that has moved says why', () => {
    const reason = { from: 'heardLate', base: '2026-06-03', span: { workingDays: 5 }, calendar: 'SE-2026.1' } as const;
    const rung = { what: 'rung', at: '2026-06-10T06:00:00.000Z', role: 'referenceGroup', body: 'RAI', reason } as const;
    expect(text('hearing', { obligation: reportOwed, next: [rung] })).toContain(
      'onsdag 10 juni 2026: frågan lyfts till RAI, som ger råd. Dagen är framflyttad: den ansvariga organisationen ska ha minst 5 arbetsdagar på sig',
    );
  });

  test('a question that the steering group sends back is put to the reference group', () => {
    expect(text('escalationRaised', { question: 'Vilket stöd har erbjudits?' })).toContain('Vilket stöd har erbjudits?');
  });

  test('a question about more time names the day that is asked for', () => {
    expect(text('task', { task: { kind: 'extensionAnswer', on: '2027-04-03' } })).toContain('Önskad dag: lördag 3 april 2027');
  });

  test('a pause that a body decides asks for no report', () => {
    const paused = text('bodyWord', { resolution: { decision: 'pause', until: '2026-12-14' } });
    expect(paused).toContain('går igång igen måndag 14 december 2026');
    expect(paused).not.toContain('Att göra');
  });

  test('every task says what to do about it', () => {
    for (const kind of ['callLead', 'noContact', 'grantOfEnded', 'review', 'assignment'] as const) {
      const { subject } = renderMail('task', { ...mailFacts('task'), task: { kind } }, 'sv');
      expect(subject).toMatch(/^\p{Lu}/u);
    }
    expect(text('task', { task: { kind: 'needHelp' }, text: 'Vi saknar tolk.' })).toContain('Vi saknar tolk.');
  });

  test('a question about the lead says what it is for, the money, the conditions and how often reports are due', () => {
    const offer = { purpose: 'Fler får arbete.', grantedSek: 300_000, conditions: ['Redovisa antal deltagare'] };
    const mail = text('assignmentAsked', { offer });
    for (const row of [/Syfte: Fler får arbete\./, /Pengar: 300.000.kr beviljade/, /Villkor: Redovisa antal deltagare/]) expect(mail).toMatch(row);
    expect(mail).toContain('Rapporter: Två gånger om året, senast 20 arbetsdagar efter periodens slut');
    expect(text('handoverAsked', { offer: { requestedSek: 5000, conditions: [] } })).toMatch(/Pengar: 5.000.kr sökta, inte beslutade Villkor: Inga särskilda/);
    expect(text('assignmentAsked', { offer: { conditions: [] } }, 'en')).toContain('Funding: No funding has been decided Conditions: No special conditions');
  });

  test.each([
    ['P1Y', 'En gång om året'],
    ['P1M', 'Varje månad'],
    ['P3M', 'Fyra gånger om året'],
    ['P5M', 'En gång per 5 månader'],
    ['PT2S', 'En gång per 2 sekunder'],
  ])('a report for each %s is told as %s', (every, said) => {
    expect(howOftenInWords(every, 'sv')).toBe(said);
  });

  test('a report that is returned, and a proposal that is sent back, say first what is missing', () => {
    expect(text('reviewResult')).toMatch(/Senast måndag 4 maj 2026 Hej Örjan Ångström! Det här saknas: > Siffrorna för mars saknas\./);
    expect(text('completionAsked')).toContain('Hej Örjan Ångström! Det här saknas: > Hur många platser?');
  });

  test('what was taken back is named by its subject and instant', () => {
    expect(text('takenBack')).toContain('Det här gällde inte: - Rapporten är godkänd (19 maj 2026 kl. 08.12)');
  });

  test('a long title leaves the subject readable', () => {
    const planActivity = { id: '1', title: 'Å'.repeat(300), caseNumber: 'HIT-2026-0001' };
    expect(renderMail('closed', { ...mailFacts('closed'), planActivity }, 'sv').subject.length).toBeLessThan(120);
  });
});

describe.each(each)('$kind in $language leads to one page', ({ kind, language }) => {
  test.each(['answer', 'form', 'matter', 'activity', 'own', 'public'] as const)(
    '%s: by a button after act and activity, before all else, in text and HTML',
    (leadsTo) => {
      const address = 'https://hit.example/aktiviteter/1';
      const { text, html } = renderMail(kind, { ...mailFacts(kind), link: { address, leadsTo } }, language);
      const [, , head = '', button = '', greeting = ''] = /^(.+\n)+=+\n\n([\s\S]*?)\n\n([\s\S]*?)\n\n(.*)\n/.exec(text)?.map((part) => part) ?? [];
      expect(head).toContain('Korta vägen för akademiker');
      expect(button).toMatch(/^\S.*:\nhttps:\/\/hit\.example\/aktiviteter\/1$/);
      expect(greeting).toMatch(/^(Hej|Hello) Örjan/);
      expect(html.match(/<a /g)).toHaveLength(1);
      expect(html).toContain(`href="${address}"`);
      expect(html.indexOf('<a ')).toBeLessThan(html.indexOf('Örjan'));
      expect(html.match(/<table/g)?.length).toBe(1);
    },
  );
});

describe('subjects', () => {
  const acts = (language: 'sv' | 'en') => [
    ...mailKinds.map((kind) => renderMail(kind, mailFacts(kind), language).subject.split(': ')[0] ?? ''),
    ...taskKinds.map((kind) => renderMail('task', { ...mailFacts('task'), task: { kind } }, language).subject.split(': ')[0] ?? ''),
  ];

  test.each(languages)('leave the name of the activity room, in %s', (language) => {
    expect(acts(language).filter((act) => act.length > 48)).toEqual([]);
  });

  test('shorten a title at the end of a word, and say the act alone where nothing of it has room', () => {
    expect(subjectLine('Lämna lägesrapporten senast 4 februari', 'Korta vägen för akademiker')).toBe(
      'Lämna lägesrapporten senast 4 februari: Korta vägen för…',
    );
    expect(subjectLine('Avslutad', 'Korta vägen')).toBe('Avslutad: Korta vägen');
    expect(subjectLine('A'.repeat(55), 'Korta vägen')).toBe('A'.repeat(55));
    expect(subjectLine('Avslutad', '😀'.repeat(40)).length).toBeLessThanOrEqual(60);
    expect(subjectLine('Avslutad', '😀'.repeat(40))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe.each(languages)('a mail to one who owes an answer, in %s', (language) => {
  const address = 'https://hit.example/svara/Abcdefghijklmnop';
  const mail = renderMail('reminder', { ...mailFacts('reminder'), link: { address, leadsTo: 'answer' } }, language);

  test('leads to the page to answer on, by a button and by an address of its own line', () => {
    expect(mail.text.split('\n')).toContain(address);
    expect(mail.html).toContain(`href="${address}"`);
  });

  test('still takes an answer by mail', () => {
    expect(oneLine(mail.text)).toContain('(hit@lansstyrelsen.example)');
  });
});
