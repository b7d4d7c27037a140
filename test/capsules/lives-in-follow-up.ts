/** Accepted: reports owed, sent, returned and approved, and what is said instead of one. */
import { daysOn, followedUp, fullReport, grantInPart, path, report, reportPath, review, runningPeriod } from './capsule-acts.ts';
import type { CapsuleLife } from './capsule-life.ts';
import { yearlyClosing } from './lives-at-their-end.ts';

export const livesInFollowUp: CapsuleLife[] = [
  {
    title: 'inProgress: a payment made, another funder’s word come',
    async live(world, title) {
      const id = await followedUp(world, title, { decision: grantInPart });
      await world.coordinator.post(`${path(id)}/payments`, { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 60_000, reference: 'U-88' });
      await world.coordinator.post(`${path(id)}/grants`, { funder: 'arbetsformedlingen', outcome: 'approved', amountSek: 50_000, reference: 'A-17' });
    },
  },
  {
    title: 'inProgress: its first period still to begin',
    async live(world, title) {
      const from = await daysOn(world, await world.imported('korta-vagen'), 200);
      await followedUp(world, title, { runs: { from } });
    },
  },
  {
    title: 'inProgress: yearly, in its second round',
    async live(world, title) {
      const id = await yearlyClosing(world, title);
      await world.coordinator.post(`${path(id)}/evaluation`, { summary: 'Omgången gav det den skulle.' });
    },
  },
  { title: 'inProgress: yearly', live: (world, title) => followedUp(world, title, { recurs: 'yearly', runs: { from: '2026-01-01' } }) },
  {
    title: 'inProgress: a report with two files waits for its review',
    async live(world, title) {
      const id = await followedUp(world, title);
      const period = await runningPeriod(world, id);
      const files = ['deltagare.pdf', 'schema.pdf'];
      const attachments: string[] = [];
      for (const name of files) attachments.push(await world.upload(id, 'ltu', period, { name, text: `%PDF-1.7\n${name}` }));
      await report(world, id, { ...fullReport, attachments });
      await world.upload(id, 'ltu', period, { name: 'utkast.pdf', text: '%PDF-1.7\nnobody has sent this' });
    },
  },
  {
    title: 'inProgress: a report returned',
    async live(world, title) {
      const id = await followedUp(world, title);
      await review(world, await report(world, id), 'returned', 'Fyll i antal deltagare.');
    },
  },
  {
    title: 'inProgress: a report approved, its instalment released, its result public',
    async live(world, title) {
      const id = await followedUp(world, title, { decision: grantInPart, policy: { report: { every: 'PT4320H' } } });
      const at = await report(world, id);
      await review(world, at, 'approved');
      await world.coordinator.post(`${at}/publication`, { summary: 'Två kursomgångar genomförda.', participants: true, indicators: ['deltagare'] });
    },
  },
  {
    title: 'inProgress: more time asked for',
    async live(world, title) {
      const id = await followedUp(world, title);
      const dueOn = await daysOn(world, id, 400);
      await (await world.contact('ltu')).post(`${await reportPath(world, id)}/reply`, { kind: 'late', dueOn, text: 'Projektledaren har bytt arbete.' });
    },
  },
  {
    title: 'inProgress: help asked for, a statement made',
    async live(world, title) {
      const at = await reportPath(world, await followedUp(world, title));
      const actor = await world.contact('ltu');
      await actor.post(`${at}/reply`, { kind: 'needHelp', text: 'Vi behöver hjälp att räkna deltagare.' });
      await actor.post(`${at}/reply`, { kind: 'statement', text: 'Arbetet går vidare.' });
    },
  },
  {
    title: 'inProgress: a handover under way',
    async live(world, title) {
      const id = await followedUp(world, title);
      await world.coordinator.post(`${path(id)}/handover`, { lead: { organisation: 'ltu-business' }, reason: 'Verksamheten flyttar.' });
    },
  },
];
