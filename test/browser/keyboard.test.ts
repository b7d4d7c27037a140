import { describe, expect, test } from 'vitest';
import { openReader } from '../support/browser/browser.ts';
import { focused, tab, tabTo } from '../support/browser/keyboard.ts';
import { programAndBrowser } from '../support/browser/program-and-browser.ts';
import { assignmentToLtu, decisionInPart, proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import { answerLinkIn, expectHeading, expectSaid, readMail } from '../support/http/people-of-pages.ts';
import { readResponse } from '../support/http/read-response.ts';
import { people } from '../support/server/running-hit.ts';

/** The mail about the first report comes at once, and it is owed for as long as anybody may need to type. */
const policy = {
  report: { every: 'PT1H', due: 'PT1S', remindBefore: ['PT1H'], remindAfter: [], ladder: [] },
  mail: { workingDaysOnly: false, digest: 'never' },
};

const running = programAndBrowser();

async function startActivity(): Promise<string> {
  const [coordinator, actor] = await Promise.all([running.hit.as(people.coordinator), running.hit.as(people.actor)]);
  const { id, caseNumber } = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', { ...proposalInSeconds, policy }));
  await coordinator.post(`/plan-activities/${id}/funding-decision`, decisionInPart);
  await coordinator.post(`/plan-activities/${id}/assignment`, assignmentToLtu);
  await actor.post(`/plan-activities/${id}/assignment-answer`, { answer: 'accepted' });
  return caseNumber;
}

describe.skipIf(running.skip)('with a keyboard alone', () => {
  test.each([1280, 390])(
    'the report is written, mended, checked and sent at %i px; one always sees where one is',
    async (width) => {
      const caseNumber = await startActivity();
      const { page, context } = await openReader(running.browser, running.hit.url, { width });
      const { keyboard } = page;
      await page.goto(answerLinkIn(await readMail(page, people.actor, 'Lämna lägesrapporten', caseNumber, 'period 1')));

      expect((await tab(page)).name).toBe('Hoppa till innehållet');
      await keyboard.press('Enter');
      expect((await focused(page)).id).toBe('main');
      await tabTo(page, 'Skriv rapporten');
      await keyboard.press('Enter');
      await expectHeading(page, 'Lägesrapport');

      await tabTo(page, 'Fortsätt');
      await keyboard.press('Enter');
      await expectSaid(page, 'Rätta det här innan du går vidare');
      expect(await page.title()).toMatch(/^Fel: /);
      expect((await focused(page)).className).toContain('ds-error-summary');
      await tab(page);
      await keyboard.press('Enter');
      expect((await focused(page)).id).toBe('f-status');
      await keyboard.press('Space');
      await tabTo(page, 'Vad har ni gjort under perioden?');
      await keyboard.type('Två kursomgångar.');
      await tabTo(page, 'Antal deltagare: kvinnor');
      await keyboard.type('12');
      await tabTo(page, 'Fortsätt');
      await keyboard.press('Enter');
      await expectHeading(page, 'Kontrollera innan du skickar');
      await expectSaid(page, 'Två kursomgångar.', 'Det går enligt plan');
      await tabTo(page, 'Skicka in');
      await keyboard.press('Enter');
      await expectHeading(page, 'Tack, svaret har kommit in');
      await context.close();
    },
    180_000,
  );
});
