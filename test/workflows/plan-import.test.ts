import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { insertCommand } from '../../db/lives/command-store.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import { importPlan, previewPlan } from '../../plan/import-plan.ts';
import { loadPlanOnce } from '../../plan/load-plan-once.ts';
import type { PlanFile } from '../../plan/plan-schema.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { countyPlan, countyPlanAsWritten } from '../support/builders/county-plan.ts';
import { secondCounty } from '../support/plans/second-county.ts';
import type { HitEnv } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const nobody = async () => null;

/** Runs with registers that are empty. */
const emptyHit = () => hitForAll({ registers: nobody });

/** Imports, and returns what was said. */
async function imported(hit: HitEnv, { file = countyPlan(), demoPersons = false }: { file?: PlanFile; demoPersons?: boolean } = {}): Promise<string[]> {
  const said: string[] = [];
  await importPlan({ db: hit.db, gateway: hit.gateway, file, demoPersons, say: (line) => said.push(line) });
  return said;
}

const lives = (hit: HitEnv): Promise<{ id: string; plan_ref: string; stage: string; case_number: string }[]> =>
  hit.db('plan_activities').orderBy('case_number').select('id', 'plan_ref', 'stage', 'case_number');

/** On a day without mails the first question waits for the next: lets that morning come. */
async function askedByNow(hit: HitEnv): Promise<void> {
  for (const { id } of await lives(hit)) {
    const ask = Object.values((await hit.life(id).state()).agenda).find(({ kind }) => kind === 'ask');
    if (ask) await hit.life(id).skipTo(addMs(ask.at, 60_000));
  }
}

/** Every row of every table but what counts touches and tries. */
async function everything(hit: HitEnv): Promise<Record<string, unknown[]>> {
  const tables = ['plans', 'plan_terms', 'organisations', 'bodies', 'body_roles', 'people', 'memberships', 'person_roles', 'commands', 'plan_activities'];
  const rows = await Promise.all(tables.map(async (table) => [table, await hit.db(table)] as const));
  return Object.fromEntries(rows);
}

describe('the plan with its demo persons', () => {
  const hit = emptyHit();

  test('a dry run on an empty database lists all of it and writes nothing', async () => {
    const said: string[] = [];
    await previewPlan({ db: hit.db, file: countyPlan(), say: (line) => said.push(line) });
    expect(said.filter((line) => line.startsWith('new: organisation '))).toHaveLength(34);
    expect(said.filter((line) => /^new: activity (?!area)/.test(line))).toHaveLength(17);
    expect(said.at(-1)).toBe('Of 110 parts of the plan 110 would be added and 0 would be changed.');
    expect(Object.values(await everything(hit)).flat()).toEqual([]);
  });

  test('begins 17 lives, each in its place, and none was ever a proposal', async () => {
    await loadPlanOnce({ db: hit.db, gateway: hit.gateway, say: () => {} });
    const begun = await lives(hit);
    expect(begun.map(({ plan_ref }) => plan_ref)).toEqual(countyPlan().activities.map(({ id }) => id));
    expect(begun.filter(({ stage }) => stage === 'awaitingAnswer')).toHaveLength(16);
    expect(begun.filter(({ stage }) => stage === 'awaitingAssignment').map(({ plan_ref }) => plan_ref)).toEqual(['kunskapsutbyte']);
    const stages = [
      ...(await hit.db('audit').whereNotNull('plan_activity').pluck('stage')),
      ...(await hit.db('steps').pluck('patch')).map((patch: string) => JSON.parse(patch).stage),
    ];
    expect(stages).toHaveLength(34);
    expect(stages.filter((stage) => stage !== 'awaitingAnswer' && stage !== 'awaitingAssignment')).toEqual([]);
    expect(await hit.db('steps').where({ seq: 1, kind: 'import' }).count({ count: '*' })).toEqual([{ count: 17 }]);
  });

  test('is noted in the audit with the command that read it in, and once more only where that adds or changes something', async () => {
    const noted = async () =>
      ((await hit.db('audit').where({ what: 'planImport' }).orderBy('id')) as { details: string; person: string | null; plan_activity: string | null }[]).map(
        ({ details, person, plan_activity }) => ({
          person,
          plan_activity,
          ...(JSON.parse(details) as Record<'by' | 'plan', string> & Record<'added' | 'changed', string[]>),
        }),
      );
    const [first, ...more] = await noted();
    expect(first).toMatchObject({ person: null, plan_activity: null, plan: countyPlan().plan.id, by: 'npm start', changed: [] });
    expect(first?.added).toEqual(expect.arrayContaining(['organisation ltu', 'body rai', 'activity korta-vagen']));
    expect(more).toEqual([]);
    const again = async (file: PlanFile) => importPlan({ db: hit.db, gateway: hit.gateway, file, by: 'npm run import', say: () => {} });
    await again(countyPlan());
    expect(await noted()).toHaveLength(1);
    const file = countyPlan();
    await again({ ...file, bodies: file.bodies.map((body) => (body.id === 'rai' ? { ...body, name: 'Nya RAI' } : body)) });
    expect((await noted()).slice(1)).toMatchObject([{ by: 'npm run import', added: [], changed: ['body rai'] }]);
    await again(file);
  });

  test('owes an answer from each lead and nothing else, with no money and no lead before anybody has accepted', async () => {
    for (const { id, plan_ref } of await lives(hit)) {
      const state = await hit.life(id).state();
      expect(Object.values(state.obligations).map(({ kind }) => kind)).toEqual([plan_ref === 'kunskapsutbyte' ? 'assignment' : 'answer']);
      expect(state.lead).toBeUndefined();
      expect(state.money).toEqual({ grants: {}, instalments: {} });
    }
  });

  test('shows the whole activity as the plan has it, taken in with the plan', async () => {
    const id = (await lives(hit)).find(({ plan_ref }) => plan_ref === 'utvecklat-integrationsarbete')?.id as string;
    const written = countyPlanAsWritten().activities.find((activity) => activity.id === 'utvecklat-integrationsarbete');
    expect(await planActivityView(hit.db, id)).toMatchObject({
      planRef: 'utvecklat-integrationsarbete',
      title: 'Ett utvecklat integrationsarbete',
      lead: null,
      candidate: { organisation: 'kommunforbundet-norrbotten', handover: false },
      partners: written?.partners?.map(({ organisation }) => ({ organisation, role: null })),
      runs: { from: '2016-01-01', to: null },
      budget: null,
      requestedSek: null,
      more: {
        starts: '2016',
        group: 'kompetensplattform-norrbotten',
        state: 'planned',
        partnersText: 'kommunerna',
        inferred: expect.arrayContaining(['focusArea', 'partners']),
      },
      decisions: [{ outcome: 'noFundingNeeded', decidedBy: 'Regionala partnerskapet', decidedOn: '2015-12-15' }],
      grants: [],
    });
  });

  test('asks each lead once whether the facts are right', async () => {
    await askedByNow(hit);
    for (const { id, plan_ref } of await lives(hit)) {
      const responsible = countyPlan().activities.find((activity) => activity.id === plan_ref)?.responsible;
      const contact = responsible === 'ltu' ? 'actor@ltu.example' : `contact@${responsible}.example`;
      const mails = (await hit.life(id).mailRows()).map(({ kind, recipient }) => [kind, recipient]);
      expect(mails).toEqual(responsible ? [['importQuestion', contact]] : []);
    }
    expect(await hit.db('tasks')).toEqual([]);
  });

  test('says in the question what the plan says, in words, and which of it is our own reading', async () => {
    const [mail] = await hit.db('mails').where({ recipient: 'contact@kommunforbundet-norrbotten.example' }).pluck('text');
    for (const said of [
      /Utvecklingsområde\W+Kompetensförsörjning och ökat arbetskraftsutbud\n/,
      /Insatsområde\W+Kompetensförsörjning och arbete \(vår tolkning av planen\)/,
      /Läge när planen antogs\W+planerad/,
      /Start\W+2016/,
      /Medverkande\W+Luleå kommun, Bodens kommun,/,
      /Del av\W+Kompetensplattform Norrbotten/,
    ])
      expect(mail.replace(/\n +/g, ' ')).toMatch(said);
    const [yearly] = await hit.db('mails').where({ recipient: 'contact@lansstyrelsen-norrbotten.example' }).pluck('text');
    expect(yearly).toMatch(/Återkommer\W+varje år/);
    expect(yearly.replace(/\s+/g, ' ')).toMatch(/Rapporter: En gång om året, senast 20 arbetsdagar efter periodens slut/);
  });

  test('changes nothing the second time, and says so', async () => {
    const before = await everything(hit);
    expect(await imported(hit, { demoPersons: true })).toEqual(['All 110 parts of the plan are in already: nothing was changed.']);
    await loadPlanOnce({ db: hit.db, gateway: hit.gateway, say: (line) => expect(line).toBe('nothing is said') });
    expect(await everything(hit)).toEqual(before);
  });

  test('takes over what the file says anew, leaves what people have changed, and a repeat changes nothing', async () => {
    const file = countyPlan();
    const anew: Record<string, object> = { 'korta-vagen': { title: 'Korta vägen', goals: ['inflyttning'] }, idrottsskolor: { title: 'Idrottens skolor' } };
    file.activities = file.activities.map((activity) => ({ ...activity, ...anew[activity.id] }));
    await hit.db('plan_activities').where({ plan_ref: 'idrottsskolor' }).update({ title: 'Idrottsskolor i länet' });
    const said = await imported(hit, { file });
    expect(said).toEqual([
      expect.stringMatching(/^left as it is: people have changed activity idrottsskolor /),
      'changed: activity korta-vagen (Korta vägen)',
      'Of 110 parts of the plan 0 were added and 1 were changed.',
    ]);
    expect(await hit.db('plan_activities').whereIn('plan_ref', Object.keys(anew)).orderBy('case_number').pluck('title')).toEqual([
      'Idrottsskolor i länet',
      'Korta vägen',
    ]);
    const id = (await lives(hit)).find(({ plan_ref }) => plan_ref === 'korta-vagen')?.id;
    const details = await hit.db('audit').where({ plan_activity: id, what: 'planReadAgain' }).pluck('details');
    expect(details.map((each) => JSON.parse(each))).toEqual([{ fields: ['title', 'goals'] }]);
    const before = await everything(hit);
    expect(await imported(hit, { file })).toEqual(['All 110 parts of the plan are in already: nothing was changed.']);
    expect(await everything(hit)).toEqual(before);
  });

  test('does not take another plan’s activity for its own', async () => {
    const file = countyPlan();
    file.plan.id = 'hit-2020';
    const said = await imported(hit, { file });
    expect(said.filter((line) => /another plan has an activity with this id/.test(line))).toHaveLength(17);
    expect(await lives(hit)).toHaveLength(17);
  });
});

describe('an import with nobody in the register', () => {
  const hit = emptyHit();
  const file = countyPlan(`test-${randomUUID()}`);

  test('sends no mail, and opens one task for each organisation without a contact', async () => {
    await imported(hit, { file });
    await askedByNow(hit);
    expect(await hit.db('mails')).toEqual([]);
    const asked = file.activities.flatMap(({ responsible }) => responsible ?? []);
    expect(asked).toHaveLength(16);
    expect(new Set(await hit.db('tasks').where({ kind: 'noContact' }).pluck('organisation'))).toEqual(new Set(asked));
    expect(await hit.db('tasks').count({ count: '*' })).toEqual([{ count: new Set(asked).size }]);
  });

  test('gets its people from a later one that brings them', async () => {
    await imported(hit, { file, demoPersons: true });
    expect(await hit.db('people').count({ count: '*' })).toEqual([{ count: 40 }]);
    expect(await lives(hit)).toHaveLength(17);
  });
});

describe('the fuller file where an earlier version imported the shorter one', () => {
  const hit = emptyHit();
  const file = countyPlan(`test-${randomUUID()}`);
  const shorter: PlanFile = {
    ...file,
    activities: file.activities.map(
      ({ description: _, targetGroups: __, goals: ___, expectedResults: ____, english: _____, inferred: ______, ...activity }) => activity,
    ),
  };

  test('describes each activity, once, and its life stays what it was', async () => {
    await imported(hit, { file: shorter });
    await hit.db('plan_sources').delete();
    const lived = () => Promise.all(['steps', 'obligations', 'commands', 'mails'].map((table) => hit.db(table)));
    const [before, rows] = [await lived(), await hit.db('plan_activities').orderBy('case_number').select('life', 'stage', 'seq', 'candidate')];
    const said = await imported(hit, { file });
    expect(said.filter((line) => line.startsWith('changed: activity '))).toHaveLength(17);
    expect(said.at(-1)).toBe('Of 110 parts of the plan 0 were added and 17 were changed.');
    expect(await lived()).toEqual(before);
    expect(await hit.db('plan_activities').orderBy('case_number').select('life', 'stage', 'seq', 'candidate')).toEqual(rows);
    expect(await hit.db('plan_activities').whereNull('description')).toEqual([]);
    expect(await imported(hit, { file })).toEqual(['All 110 parts of the plan are in already: nothing was changed.']);
  });
});

describe('a second county’s plan beside the first', () => {
  const hit = emptyHit();

  test('begins its own lives under its own series of numbers, and leaves the first as it was', async () => {
    await imported(hit, { file: countyPlan(`test-${randomUUID()}`) });
    const before = await lives(hit);
    const second = secondCounty(`test-${randomUUID()}`);
    expect((await imported(hit, { file: second })).at(-1)).toMatch(/^Of \d+ parts of the plan \d+ were added and 0 were changed\.$/);
    const added = (await lives(hit)).filter(({ id }) => !before.some((life) => life.id === id));
    expect(added.map(({ plan_ref, stage, case_number }) => [plan_ref, stage, case_number.replace(/\d{4}-\d+$/, '')])).toEqual([
      ['sagskolan', 'awaitingAnswer', 'FJP-'],
      ['fiskedagen', 'awaitingAssignment', 'FJP-'],
    ]);
    expect((await lives(hit)).filter(({ case_number }) => case_number.startsWith('HIT-'))).toEqual(before);
  });
});

describe('an import that is killed half-way', () => {
  const hit = emptyHit();
  const file = countyPlan(`test-${randomUUID()}`);

  test('is completed by the next, also where a command was stored and not sent', async () => {
    let sent = 0;
    const dying: HitEnv['gateway']['execute'] = async (command) => {
      sent += 1;
      if (sent <= 5) return hit.gateway.execute(command);
      await insertCommand(hit.db, command);
      throw new Error('killed');
    };
    await expect(importPlan({ db: hit.db, gateway: { execute: dying }, file, demoPersons: true, say: () => {} })).rejects.toThrow('killed');
    expect(await lives(hit)).toHaveLength(5);
    const said = await imported(hit, { file });
    expect(said.at(-1)).toBe('Of 110 parts of the plan 12 were added and 0 were changed.');
    expect((await lives(hit)).map(({ plan_ref }) => plan_ref)).toEqual(file.activities.map(({ id }) => id));
    expect(await hit.db('commands').where({ state: 'taken' }).count({ count: '*' })).toEqual([{ count: 17 }]);
  });
});

describe('an import that no worker takes', () => {
  const hit = emptyHit();
  const file = countyPlan(`test-${randomUUID()}`);

  test('stops and says so; the next completes it', async () => {
    await hit.stopWorkers();
    const said = await imported(hit, { file });
    expect(said.at(-1)).toMatch(/^activity idrottsskolor: /);
    expect(await lives(hit)).toEqual([]);
    await hit.startWorkers();
    await imported(hit, { file });
    expect(await lives(hit)).toHaveLength(17);
  });
});
