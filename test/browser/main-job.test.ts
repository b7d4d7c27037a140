import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openReader, signIn } from '../support/browser/browser.ts';
import { programAndBrowser } from '../support/browser/program-and-browser.ts';
import { proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import { today, workingDayAhead } from '../support/clock/days-ahead.ts';
import { answerLinkIn, expectHeading, expectSaid, fillIn, follow, labelled, lookUntil, main, readMail, sendForm } from '../support/http/people-of-pages.ts';
import { readResponse } from '../support/http/read-response.ts';
import { people } from '../support/server/running-hit.ts';

/** Rules that leave a person time to write the first report; RP waits for RAI's advice, however long that takes. */
const policy = {
  report: {
    every: 'PT45S',
    due: 'PT4S',
    remindBefore: ['PT40S'],
    remindAfter: ['PT2S'],
    hearBefore: 'PT3S',
    ladder: [
      { after: 'PT8S', role: 'referenceGroup' },
      { after: 'PT12S', role: 'steeringGroup', requires: 'advice' },
    ],
  },
  mail: { workingDaysOnly: false, digest: 'never' },
};

const running = programAndBrowser();

interface Run {
  width: number;
  script: boolean;
}

let lastSignIn: Promise<unknown> = Promise.resolve();

/** People sign in one after the other: one who asks for a link while another with the same address does would find the other's. */
function open({ width, script }: Run, who: keyof typeof people | null): Promise<Page> {
  const opened = lastSignIn.then(async () => {
    const reader = await openReader(running.browser, running.hit.url, { width, script });
    if (who) await signIn(reader, people[who]);
    reader.page.setDefaultTimeout(30_000);
    return reader.page;
  });
  lastSignIn = opened.catch(() => undefined);
  return opened;
}

describe.skipIf(running.skip)('the whole main job by pages alone', () => {
  test.concurrent.each<Run>([
    { width: 1280, script: true },
    { width: 1280, script: false },
    { width: 390, script: true },
    { width: 390, script: false },
  ])('at $width px, script: $script', wholeJob, 600_000);
});

async function wholeJob(run: Run): Promise<void> {
  const title = `Korta vägen, ${run.width} ${run.script ? 'med' : 'utan'} skript`;
  // Follow-up rules of its own are a matter for those who know the API: no form can say that a year is a minute.
  const program = await running.hit.as(people.coordinator);
  const { id, caseNumber } = readResponse('proposePlanActivity', await program.post('/plan-activities', { ...proposalInSeconds, title, policy }));
  const coordinator = await open(run, 'coordinator');
  const actor = await open(run, null);

  await decideInPart(coordinator, title);
  await askForLead(coordinator);
  await acceptByMail(actor, caseNumber, title);
  await reportByMail(actor, caseNumber);
  await review(coordinator, id);

  await tellWhatIsInTheWay(actor, caseNumber);
  const asSecretary = run.width === 1280;
  await adviseInMatter(await open(run, asSecretary ? 'secretary' : 'referenceGroup'), title, asSecretary);
  const dueOn = workingDayAhead(40);
  await decideInMatter(await open(run, asSecretary ? 'secretary' : 'steeringGroup'), title, dueOn, asSecretary);
  await seeNewDate(coordinator, actor, { id, caseNumber, dueOn });

  await close(coordinator, id);
  await sendFinalReport(actor, caseNumber);
  await evaluate(coordinator, id);
  await seeInPublic(await open(run, null), title);
}

async function decideInPart(page: Page, title: string): Promise<void> {
  await page.goto(`/aktiviteter?q=${encodeURIComponent(title)}`);
  await follow(page, title, title);
  await follow(page, 'Besluta om förslaget', 'Besluta om förslaget');
  await follow(page, 'Bifall till en del', 'Beslut: bifall till en del');
  await page.locator('#f-grants-0-amountSek').fill('300 000');
  await main(page).getByRole('button', { name: 'Lägg till villkor' }).click();
  await page.locator('#f-conditions-0').fill('Medlen används i länet.');
  await main(page).getByRole('button', { name: 'Lägg till delutbetalning' }).click();
  await page.locator('#f-instalments-0-amountSek').fill('200000');
  await page.locator('#f-instalments-0-release-period').selectOption('P1');
  await fillIn(page, { Motivering: 'Insatsen svarar mot planens mål.', 'Beslutat av': 'Anna Lind, enhetschef' });
  await sendForm(page, 'Skicka beslutet', '300 000 kr');
  await expectHeading(page, title);
  await expectSaid(page, 'Beslutet är registrerat', 'Medlen används i länet.');
}

async function askForLead(page: Page): Promise<void> {
  await follow(page, 'Fråga en organisation', 'Fråga en organisation om ansvaret');
  await page.locator('#f-lead-organisation').selectOption('ltu');
  await fillIn(page, { 'Kontaktpersonens namn': 'Kim Åström', 'Kontaktpersonens e-postadress': people.actor });
  await sendForm(page, 'Skicka frågan', 'Kim Åström');
  await expectSaid(page, 'Frågan om ansvar är skickad.');
}

async function acceptByMail(page: Page, caseNumber: string, title: string): Promise<void> {
  await page.goto(answerLinkIn(await readMail(page, people.actor, 'Svara om ansvaret', caseNumber)));
  await expectSaid(page, title);
  await main(page).getByRole('link', { name: 'Svara', exact: true }).click();
  await labelled(page, 'Ja, vi åtar oss ansvaret').check();
  await sendForm(page, 'Skicka in', 'Ja, vi åtar oss ansvaret');
  await expectHeading(page, 'Tack, svaret har kommit in');
  await expectSaid(page, caseNumber);
}

/** The report of the first period: a draft that comes back, a file, sent in, a receipt on the page and by mail. */
async function reportByMail(page: Page, caseNumber: string): Promise<void> {
  const link = answerLinkIn(await readMail(page, people.actor, 'Lämna lägesrapporten', caseNumber, 'period 1'));
  await page.goto(link);
  await follow(page, 'Skriv rapporten', 'Lägesrapport');
  await labelled(page, 'Det går enligt plan').check();
  await fillIn(page, { 'Vad har ni gjort under perioden?': 'Två kursomgångar.', 'Antal deltagare: kvinnor': '12', 'Antal deltagare: män': '10' });
  await main(page).getByRole('button', { name: 'Spara utkast' }).click();
  await expectSaid(page, 'Utkastet är sparat.');
  await page.goto(link);
  await expectSaid(page, 'Ingen annan kan se det.');
  await follow(page, 'Fortsätt på utkastet', 'Lägesrapport');
  expect(await labelled(page, 'Vad har ni gjort under perioden?').inputValue()).toBe('Två kursomgångar.');
  await main(page).getByRole('button', { name: 'Lägg till filer' }).click();
  await expectHeading(page, 'Filer till rapporten');
  await labelled(page, 'Välj filer').setInputFiles({ name: 'deltagare.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
  await main(page).getByRole('button', { name: 'Lägg till filerna' }).click();
  await expectSaid(page, 'deltagare.pdf är tillagd.');
  await follow(page, 'Tillbaka till rapporten', 'Lägesrapport');
  await page.locator('#f-indicators-0-value').fill('22');
  await sendForm(page, 'Skicka in', 'deltagare.pdf');
  await expectHeading(page, 'Tack, svaret har kommit in');
  await expectSaid(page, caseNumber, 'Vad händer nu?');
  await readMail(page, people.actor, 'Mottagen rapport', caseNumber);
}

async function review(page: Page, id: string): Promise<void> {
  await page.goto(`/aktiviteter/${id}`);
  await follow(page, 'Granska en rapport', 'Granska rapporten: period 1');
  await expectSaid(page, 'Två kursomgångar.', 'deltagare.pdf');
  await labelled(page, 'Godkänn').check();
  await fillIn(page, { 'Kommentar till den ansvariga': 'Tack för en tydlig rapport.' });
  await sendForm(page, 'Skicka beskedet', 'Tack för en tydlig rapport.');
  await expectSaid(page, 'Rapporten är granskad.');
}

/** Nothing is reported in the second period: the actor is reminded, then heard, and answers from the hearing's own link. */
async function tellWhatIsInTheWay(page: Page, caseNumber: string): Promise<void> {
  await readMail(page, people.actor, 'Lämna lägesrapporten nu', caseNumber, 'period 2');
  await page.goto(answerLinkIn(await readMail(page, people.actor, 'Berätta vad som hindrar er', caseNumber, 'period 2')));
  await follow(page, 'Berätta vad som står i vägen', 'Svara något annat');
  await fillIn(page, { 'Berätta mer': 'Kursledaren har slutat.' });
  await sendForm(page, 'Skicka in', 'Kursledaren har slutat.');
  await expectHeading(page, 'Tack, svaret har kommit in');
}

/** The open matter about an activity's second period, once it is there. */
async function openMatter(page: Page, title: string, body: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Ärendelista' }).click();
  const row = (list: Page) =>
    list
      .locator('section')
      .filter({ hasText: 'Öppna frågor' })
      .getByRole('row')
      .filter({ hasText: title })
      .filter({ hasText: body })
      .filter({ hasText: 'Period 2' });
  await (await lookUntil(page, '/arendelista', row)).getByRole('link').click();
  await expectHeading(page, title);
  await expectSaid(page, 'Kursledaren har slutat.', 'Period 2');
}

async function ofMeeting(page: Page, asSecretary: boolean): Promise<void> {
  if (asSecretary) await fillIn(page, { Mötesdag: today(), Paragraf: '§ 12' });
}

async function adviseInMatter(page: Page, title: string, asSecretary: boolean): Promise<void> {
  await openMatter(page, title, 'RAI');
  await main(page).getByRole('link', { name: 'Lämna råd' }).click();
  await expectHeading(page, 'Lämna råd');
  await main(page).getByRole('radio').first().check();
  await labelled(page, 'Rådet').fill('Erbjud stöd med rapporten.');
  await ofMeeting(page, asSecretary);
  await sendForm(page, 'Lämna rådet', 'Erbjud stöd med rapporten.');
  await expectSaid(page, 'Rådet är lämnat', 'Erbjud stöd med rapporten.');
}

async function decideInMatter(page: Page, title: string, dueOn: string, asSecretary: boolean): Promise<void> {
  await openMatter(page, title, 'RP');
  await expectSaid(page, 'Erbjud stöd med rapporten.');
  await main(page).getByRole('link', { name: 'Besluta' }).click();
  await main(page).getByRole('link', { name: 'Ny sista dag' }).click();
  await fillIn(page, { Motivering: 'Arbetet pågår.', 'Ny sista dag': dueOn });
  await ofMeeting(page, asSecretary);
  await sendForm(page, 'Registrera beslutet', title);
  await expectSaid(page, 'Beslutet är registrerat', title, 'Arbetet pågår.');
}

async function seeNewDate(coordinator: Page, actor: Page, { id, caseNumber, dueOn }: { id: string; caseNumber: string; dueOn: string }): Promise<void> {
  const year = dueOn.slice(0, 4);
  await coordinator.goto(`/aktiviteter/${id}`);
  await expectSaid(coordinator, year);
  await actor.goto(answerLinkIn(await readMail(actor, people.actor, 'Läs beskedet', caseNumber)));
  await expectSaid(actor, 'Senast', year);
}

async function close(page: Page, id: string): Promise<void> {
  await page.goto(`/aktiviteter/${id}`);
  await main(page).getByText('Avsluta eller ta bort').click();
  await main(page).getByRole('link', { name: 'Avsluta', exact: true }).click();
  await fillIn(page, { Skäl: 'Insatsen är genomförd.' });
  await sendForm(page, 'Inled avslutandet', 'Insatsen är genomförd.');
  await expectSaid(page, 'Avslutandet är inlett.');
}

async function sendFinalReport(page: Page, caseNumber: string): Promise<void> {
  await page.goto(answerLinkIn(await readMail(page, people.actor, 'Lämna slutrapporten', caseNumber)));
  await follow(page, 'Skriv rapporten', 'Slutrapport');
  await labelled(page, 'Det går enligt plan').check();
  await fillIn(page, { 'Vad har ni gjort, och vad ledde det till?': 'Fyrtio deltagare, varav tolv i arbete.' });
  await sendForm(page, 'Skicka in', 'Fyrtio deltagare');
  await expectHeading(page, 'Tack, svaret har kommit in');
}

async function evaluate(page: Page, id: string): Promise<void> {
  await page.goto(`/aktiviteter/${id}`);
  await main(page).getByRole('link', { name: 'Granska en rapport' }).click();
  await labelled(page, 'Godkänn').check();
  await sendForm(page, 'Skicka beskedet', 'Godkänn');
  await expectSaid(page, 'Rapporten är granskad.');
  await main(page).getByRole('link', { name: 'Utvärdera', exact: true }).click();
  await fillIn(page, { Sammanfattning: 'Gav fler vägar till arbete.', Lärdomar: 'Börja med arbetsgivarna.' });
  await sendForm(page, 'Spara utvärderingen', 'Gav fler vägar till arbete.');
  await expectSaid(page, 'Utvärderingen är sparad.', 'Avslutad');
}

async function seeInPublic(page: Page, title: string): Promise<void> {
  await page.goto('/planen');
  const row = main(page).getByRole('row').filter({ hasText: title });
  expect(await row.textContent()).toContain('Luleå tekniska universitet');
}
