/** Names of a county's bodies come from its registers: with other bodies no page, file or mail of any kind names those of the first county. */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '../../activities/mail-templates/render-mail.ts';
import { mailKinds } from '../../workflows/domain/notices.ts';
import { startVisitedWorld } from '../support/browser/visited-world.ts';
import { own } from '../support/http/api-world.ts';
import { mailFacts } from '../support/mail/mail-facts.ts';
import { worldForAll } from '../support/opened-for-tests.ts';
import { sourceFiles } from '../support/source-files.ts';
import { allVisits } from '../support/visits/all-visits.ts';

const languages = ['sv', 'en'] as const;
const ofFirstCounty = /\b(RAI|RP|KFU)\b|[Pp]artnerskap|[Pp]artnership|[Rr]egionala [Aa]rbetsgruppen/;

describe('on pages', () => {
  const world = worldForAll(startVisitedWorld);
  beforeAll(async () => {
    await world.db('bodies').where({ id: 'gamla-partnerskapet' }).update({ name: 'Gamla rådet' });
    const english = { name: 'The Mountain Council' };
    await world.db('bodies').where({ id: 'rai' }).update({ name: 'Byarådet', abbreviation: null, facts: '{}' });
    await world
      .db('bodies')
      .where({ id: 'regionala-partnerskapet' })
      .update({ name: 'Fjällrådet', abbreviation: 'FR', facts: JSON.stringify({ english }) });
  });

  test.each(languages)('none is of the first county, in %s', async (language) => {
    const found: string[] = [];
    for (const { path, as, writes } of await allVisits(world)) {
      if (writes) continue;
      const browser = await world.browser(as ?? null);
      await browser.get(`/sprak/${language}?till=/planen`);
      let page = await browser.get(path);
      for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
      const [said] = ofFirstCounty.exec(page.text) ?? [];
      if (said !== undefined) found.push(`${path} by ${as ?? 'nobody'}: ${page.text.slice(page.text.indexOf(said) - 60).slice(0, 120)}`);
    }
    expect(found).toEqual([]);
  });

  test('they are named as they are called: short among other words, in full with a decision, in English where they have an English name', async () => {
    const read = async (path: string, language: string) => {
      const browser = await world.browser('coordinator');
      await browser.get(`/sprak/${language}?till=/planen`);
      return (await browser.get(path)).text;
    };
    expect(await read('/aktiviteter', 'sv')).toContain('Bara med en fråga hos Byarådet eller FR');
    expect(await read('/aktiviteter', 'en')).toContain('Only with a matter before Byarådet or FR');
    expect(await read(`/aktiviteter/${own}/historik`, 'sv')).toContain('Frågor hos Byarådet och Fjällrådet');
    expect(await read(`/aktiviteter/${own}/historik`, 'en')).toContain('Matters before Byarådet and the Mountain Council');
    expect(await read('/att-gora?grupp=bodies', 'sv')).toContain('Väntar på Byarådet eller FR');
    await world.db('body_roles').delete();
    expect(await read('/aktiviteter', 'sv')).toContain('Bara med en fråga hos referensgruppen eller styrgruppen');
    expect(await read('/aktiviteter', 'en')).toContain('Only with a matter before the reference group or the steering group');
  });
});

describe.each(mailKinds)('in mails about %s', (kind) => {
  test.each(languages)('none is of the first county, in %s', (language) => {
    const others = JSON.stringify(mailFacts(kind))
      .replaceAll('Regionala Arbetsgruppen för Integration', 'Byarådet')
      .replaceAll('Regionala partnerskapet', 'Fjällrådet')
      .replaceAll('"RAI"', '"BR"')
      .replaceAll('"RP"', '"FR"');
    const { subject, text, html } = renderMail(kind, JSON.parse(others), language);
    expect(ofFirstCounty.exec(subject + text + html)?.[0]).toBeUndefined();
  });
});

test('no name of a body stands in code: examples of the API, demo persons and comments aside', () => {
  const said = sourceFiles()
    .filter(({ path }) => /^(activities|api|composition|config|contracts|db|embedded|words|workflows)\//.test(path) && !path.startsWith('db/migrations/'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (ofFirstCounty.test(line.replace(/(^|\s)(\/\/|\/?\*).*$/, '')) && !/example/.test(line) ? [`${path}:${index + 1}`] : [])),
    );
  expect(said).toEqual([]);
});
