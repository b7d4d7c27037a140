/** A day is written in one way for people, on every page in both languages: "30 januari 2026", with its weekday and its time where these matter. */
import { expect, test } from 'vitest';
import { renderMail } from '../../../activities/mail-templates/render-mail.ts';
import { languages } from '../../../words/language.ts';
import { mailKinds } from '../../../workflows/domain/notices.ts';
import { startVisitedWorld } from '../../support/browser/visited-world.ts';
import { otherDaysIn } from '../../support/days/other-days.ts';
import { fieldsOn } from '../../support/http/filled-form.ts';
import { mailFacts } from '../../support/mail/mail-facts.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { projectFiles, readProjectFile } from '../../support/source-files.ts';
import { allVisits } from '../../support/visits/all-visits.ts';

const world = worldForAll(startVisitedWorld);

test.each(languages)(
  'every page does in %s, also what is shown of a form before it is sent',
  async (language) => {
    const faults = new Set<string>();
    for (const { path, as, writes = [], meanwhile, ofProgram, language: only } of await allVisits(world)) {
      if (meanwhile || ofProgram || (only && only !== language)) continue;
      const browser = await world.browser(as ?? null);
      if (language === 'en') await browser.get('/sprak/en?till=/planen');
      let [at, page] = [path, await browser.get(path)];
      for (let hops = 0; page.leadsTo && hops < 3; hops += 1) [at, page] = [page.leadsTo, await browser.get(page.leadsTo)];
      for (const fields of writes) page = await browser.post(at, { ...fieldsOn(page), ...fields });
      for (const day of otherDaysIn(page.html, language)) faults.add(`${path}: ${day}`);
    }
    expect([...faults]).toEqual([]);
  },
  300_000,
);

test.each(languages)('every kind of mail does in %s', (language) => {
  const faults = mailKinds.flatMap((kind) => {
    const { subject, text, html } = renderMail(kind, mailFacts(kind), language);
    return [subject, text, html].flatMap((part) => otherDaysIn(part, language)).map((day) => `${kind}: ${day}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  ['2026-01-30', '<p>Senast 2026-01-30</p>'],
  ['2026-01', '<td>2026-01</td>'],
  ['30/1 2026', '<p>den 30/1 2026</p>'],
  ['30.1.2026', '<p>30.1.2026</p>'],
  ['30 jan', '<p>30 jan 2026</p>'],
  ['30 jan.', '<p>30 jan. 2026</p>'],
  ['Januari 30, 2026', '<p>Januari 30, 2026</p>'],
  ['14:05', '<p>kl. 14:05</p>'],
])('%s is told as another way', (day, html) => {
  expect(otherDaysIn(html, 'sv')).toEqual([day]);
});

test.each([
  '<p>fredag 30 januari 2026 kl. 14.05</p>',
  '<time datetime="2026-01-30">30 januari 2026</time>',
  '<input type="date" value="2026-01-30">',
  '<textarea>Vi ses 2026-01-30</textarea>',
  '<a href="/planen?fran=2026-01-30">Diarienummer 851-2026-0131</a>',
  '<p>kvartal 1 2026, 2025–2026, 1/2</p>',
])('what is none of these is let pass: %s', (html) => {
  expect(otherDaysIn(html, 'sv')).toEqual([]);
});

test('only one file asks the platform how a day is written', () => {
  const own = projectFiles().filter((path) => /^(activities|api|contracts|db|embedded|plan|words|workflows)\/.*\.tsx?$/.test(path));
  expect(own.filter((path) => /DateTimeFormat|toLocale(?:Date|Time)?String/.test(readProjectFile(path)))).toEqual(['words/format.ts']);
});

test('English has its own clock', () => {
  expect(otherDaysIn('<p>Friday 30 January 2026 at 14:05</p>', 'en')).toEqual([]);
  expect(otherDaysIn('<p>January 30, 2026 at 14.05</p>', 'en')).toEqual(['January 30, 2026', '14.05']);
});
