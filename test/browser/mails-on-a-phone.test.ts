/** Every kind of mail as a telephone shows it: the one button on the first screen, one table, nothing wider than the window; and as a wide window does. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '../../activities/mail-templates/render-mail.ts';
import { letters } from '../../api/web/letters.ts';
import { languages } from '../../words/language.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import { mailKinds } from '../../workflows/domain/notices.ts';
import { isWithoutBrowser, startBrowser } from '../support/browser/browser.ts';
import { mailFacts } from '../support/mail/mail-facts.ts';

/** Pixels down to which a telephone shows a mail before anybody scrolls. */
const firstScreen = 500;
const address = `https://hit.example/svara/${'a'.repeat(16)}.1.abcdef.${'k'.repeat(60)}`;
const longTitle = 'Gemensam kartläggning av utbildningsbehov och vägar till arbete för nyanlända i Norrbottens inlandskommuner och i Tornedalen';

const looked = [
  ...mailKinds.map((kind) => {
    const facts = mailFacts(kind);
    const link: MailFacts['link'] = { address, leadsTo: facts.obligation?.mine ? 'answer' : 'activity' };
    const planActivity = { ...facts.planActivity, title: longTitle };
    return { kind, make: (language: (typeof languages)[number]) => renderMail(kind, { ...facts, planActivity, link }, language).html };
  }),
  ...(['signIn', 'confirmation'] as const).map((kind) => ({
    kind,
    make: (language: (typeof languages)[number]) => letters[kind]('Örjan Ångström', address, language).html,
  })),
  {
    kind: 'answerLink',
    make: (language: (typeof languages)[number]) =>
      letters.answerLink({ title: longTitle, about: `Lägesrapport för kvartal 1 2026: ${longTitle} (HIT-2026-0001)`, greets: null }, address, language).html,
  },
  {
    kind: 'ownRights',
    make: (language: (typeof languages)[number]) =>
      letters.ownRights({ who: 'Eva Holm', roles: ['coordinator', 'secretary'], organisations: ['Älvsbyns kommun'] }, 'Anna Lind', address, language).html,
  },
];

describe.skipIf(isWithoutBrowser())('mails', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  test.each([390, 700])('%i pixels wide, no mail is wider, each has one table at most, and the button stands on the first screen', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    const wrong: string[] = [];
    for (const { kind, make } of looked)
      for (const language of languages) {
        await page.setContent(make(language));
        const seen = await page.evaluate(() => ({
          bottom: document.querySelector('a')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
          tables: document.querySelectorAll('table').length,
          width: document.documentElement.scrollWidth,
        }));
        if (seen.bottom > firstScreen || seen.tables > 1 || seen.width > width) wrong.push(`${kind} in ${language}: ${JSON.stringify(seen)}`);
      }
    await page.close();
    expect(wrong).toEqual([]);
  });
});
