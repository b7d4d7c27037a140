/** The preview beside every command: the same rights and the same refusals as the act, what its caller may read and no more, and nothing done. */
import { beforeAll, describe, expect, test } from 'vitest';
import { previewCommand } from '../../activities/preview/preview-command.ts';
import { visibilityOf } from '../../api/authorization/visibility.ts';
import type { Operation } from '../../api/operations/operation.ts';
import { previewPathOf } from '../../api/operations/preview/execute-preview.ts';
import type { Previewer } from '../../api/ports/previewer.ts';
import { operations } from '../../api/routes/all-operations.ts';
import { effectParts } from '../../contracts/views/preview/effect.ts';
import type { PreviewView } from '../../contracts/views/preview/preview-view.ts';
import { effectDrift, previewView } from '../../contracts/views/preview/preview-view.ts';
import { seededLife, seedPlanActivity } from '../support/builders/seeded-portfolio.ts';
import { writeTestMails } from '../support/builders/test-mail-settings.ts';
import { rowCounts } from '../support/db/row-counts.ts';
import { caseIdOf, owners, seedCells, stageClasses, subjects, verdictInCase } from '../support/http/access-cells.ts';
import type { ApiResponse, Who } from '../support/http/api-world.ts';
import { own, startApiWorld } from '../support/http/api-world.ts';
import { exampleBody, pathFor } from '../support/http/operation-requests.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const previewer: Previewer = { preview: (command, look) => previewCommand(world.db, { writeMails: writeTestMails }, command, look) };
const world = worldForAll(() => startApiWorld({ previewer }));
const proposedCase = 'case-proposed';
beforeAll(async () => {
  await seedCells(world);
  await seedPlanActivity(world.db, seededLife(proposedCase, { stage: 'proposed' }));
});

const commands: Operation[] = operations.filter(({ command }) => command);
const pausing = `/api/v1/plan-activities/${caseIdOf('own', 'at')}/pause`;
const preview = (who: Who, path: string, body: unknown, headers = {}): Promise<ApiResponse> => world.request(who, 'POST', `${path}/preview`, body, headers);
const read = ({ body, status, text }: ApiResponse): PreviewView => {
  expect(status, text).toBe(200);
  return previewView.parse(body);
};

describe('every command has one', () => {
  test('and nothing else has', async () => {
    expect(commands.length).toBeGreaterThan(20);
    const paths = new Set(commands.map(previewPathOf));
    for (const operation of operations.filter((one) => !one.command && !paths.has(previewPathOf(one)))) {
      const path = pathFor({ ...operation, path: previewPathOf(operation) }, own, world.ids.lead);
      const { status } = await world.request('coordinator', 'POST', path, {});
      expect([404, 405], operation.id).toContain(status);
    }
    expect((await preview('coordinator', `/api/v1/plan-activities/${own}/pauze`, {})).status).toBe(404);
  });

  test('that answers as the table of access says, and whose case is not theirs as what is not there', async () => {
    const faults: string[] = [];
    let tried = 0;
    for (const operation of commands.filter(({ about }) => about === 'planActivity' || about === 'report'))
      for (const who of subjects)
        for (const owner of owners)
          for (const stage of Object.keys(stageClasses) as (keyof typeof stageClasses)[]) {
            const { status } = await preview(who, pathFor(operation, caseIdOf(owner, stage)), exampleBody(operation));
            const said = status === 403 ? 'refused' : status === 404 ? 'notFound' : status === 401 || status >= 500 ? String(status) : 'allowed';
            const expected = verdictInCase(operation.id, who, owner);
            tried += 1;
            if (said !== expected && operation.id !== 'answerForSecond')
              faults.push(`${operation.id} by ${who} in ${caseIdOf(owner, stage)}: ${said}, not ${expected}`);
          }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
    expect(world.sent).toEqual([]);
  }, 300_000);
});

describe('a preview', () => {
  test('says what moves, why, who is written to and what everybody reads, and leaves nothing', async () => {
    const before = await rowCounts(world.db);
    const response = await preview('coordinator', pausing, { until: '2099-05-01', reason: 'Sjukdom.' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const found = read(response);
    expect(found.changes).toContainEqual({ kind: 'stage', subject: 'stage', before: 'inProgress', after: 'paused', why: null });
    expect(found.becomesPublic).toContainEqual({ kind: 'stage', subject: 'stage', before: 'inProgress', after: 'paused', why: null });
    expect(found.effect.split('-')).toHaveLength(effectParts.length);
    expect(found.omitted).toEqual({ count: 0, reason: null });
    expect(await rowCounts(world.db)).toEqual(before);
    expect(world.sent).toEqual([]);
  });

  test('of another body is another, of the same the same', async () => {
    const [one, same, other] = [
      read(await preview('coordinator', pausing, { until: '2099-05-01', reason: 'Sjukdom.' })),
      read(await preview('coordinator', pausing, { until: '2099-05-01', reason: 'Andra ord.' })),
      read(await preview('coordinator', pausing, { reason: 'Sjukdom.' })),
    ];
    expect(same.effect).toBe(one.effect);
    expect(one.changes).toContainEqual({ kind: 'coming', subject: 'resume', before: null, after: '2099-05-01', why: null });
    expect(other.effect).not.toBe(one.effect);
  });

  test('refuses what the act would be refused for, and a key to repeat it by', async () => {
    expect(await preview('coordinator', `/api/v1/plan-activities/${proposedCase}/resume`, { reason: 'Skäl.' })).toMatchObject({
      status: 409,
      body: { code: 'WrongStage' },
    });
    expect(await preview('coordinator', pausing, { reason: 5 })).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } });
    expect(await preview('coordinator', pausing, { reason: 'Skäl.' }, { 'if-match': '"v99"' })).toMatchObject({
      status: 412,
      body: { code: 'VersionMismatch' },
    });
    expect(await preview('coordinator', pausing, { reason: 'Skäl.' }, { 'idempotency-key': 'a' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'Idempotency-Key' }] },
    });
  });

  test('of a proposal shows what would begin, and no number', async () => {
    const body = { title: 'Ny', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };
    const response = await preview('coordinator', '/api/v1/plan-activities', body);
    const found = read(response);
    expect(found.basedOn.version).toBeNull();
    expect(found.changes).toContainEqual({ kind: 'stage', subject: 'stage', before: null, after: 'proposed', why: null });
    expect(found.changes.filter(({ kind }) => kind === 'opened')).toMatchObject([{ subject: 'decision-1', before: null, why: expect.stringMatching(/./) }]);
    expect(response.text).not.toMatch(/HIT-\d{4}-\d{4}/);
  });

  test('shows each of seven roles no more than it reads, and counts what it does not', async () => {
    const id = caseIdOf('own', 'at');
    const seen: Who[] = [];
    for (const operation of commands.filter(({ about }) => about === 'planActivity' || about === 'report'))
      for (const who of subjects) {
        const response = await preview(who, pathFor(operation, id), exampleBody(operation));
        if (response.status !== 200) continue;
        const { changes, mails, money, omitted } = read(response);
        seen.push(who);
        if (who === 'coordinator') {
          expect(omitted.count, operation.id).toBe(0);
          continue;
        }
        expect(
          changes.filter(({ kind }) => kind === 'task'),
          `${operation.id} by ${who}`,
        ).toEqual([]);
        for (const { to } of mails) expect(to).not.toContain('@');
        const sight = visibilityOf(
          { ...viewerOf(who) },
          { proposedBy: 'ostra-skolan', lead: 'ltu', candidate: { organisation: 'alvsbyn', handover: true }, partners: [] },
        );
        if (!sight.money) expect([money, changes.filter(({ kind }) => ['grant', 'payment', 'instalment', 'decision'].includes(kind))]).toEqual([null, []]);
      }
    expect(new Set(seen)).toEqual(new Set(['coordinator', 'lead', 'candidate', 'proposer'].filter((who) => seen.includes(who as Who))));
    expect(new Set(seen).size).toBeGreaterThan(1);
  });
});

test('whoever sees people reads its own by name and others by their part, and no internal mail', async () => {
  const id = caseIdOf('own', 'at');
  const { mails, omitted } = read(await preview('lead', `/api/v1/plan-activities/${id}/reports/P1`, { status: 'red', done: 'Inte klart.' }));
  expect(mails.map(({ to }) => to).sort()).toEqual(['Angiven', 'Person lead', 'Referensgrupp', 'Sekreterare', 'Styrgrupp', 'Ölwin Aktör']);
  const toCounty = read(await preview('coordinator', `/api/v1/plan-activities/${id}/reports/P1`, { ...onBehalf, status: 'red', done: 'Inte klart.' }));
  expect(toCounty.mails.length).toBeGreaterThan(mails.length);
  expect(omitted.count).toBeGreaterThan(0);
});

const onBehalf = { onBehalfOf: 'ltu', channel: 'phone' };

const viewerOf = (who: Who) => ({ id: world.ids[who], name: who, email: `${who}@people.example`, language: 'sv' as const, roles: [], organisations: [] });

test('a report that has come in is taken whatever has changed: it carries no effect into its life', async () => {
  const path = `/api/v1/plan-activities/${caseIdOf('own', 'at')}/reports/P1`;
  const headers = { 'if-effect': '0000000000-0000000000' };
  expect((await world.request('lead', 'PUT', path, { status: 'green', done: 'Klart.' }, headers)).status).toBeLessThan(300);
  expect(world.sent.at(-1)?.command).toMatchObject({ name: 'report' });
  expect(world.sent.at(-1)?.command).not.toHaveProperty('ifEffect');
});

test('a command that would do something else than was seen is answered with what it would do now, and what has become different', async () => {
  const { effect } = read(await preview('coordinator', pausing, { reason: 'Sjukdom.' }));
  world.nextOutcomes.push({ refusal: { type: 'EffectChanged', message: 'the command would do something else' } });
  const response = await world.request('coordinator', 'POST', pausing, { reason: 'Sjukdom.' }, { 'if-effect': effect.replace(/^\w+/, '0000000000') });
  expect(response).toMatchObject({ status: 412, body: { code: 'EffectChanged' } });
  expect(world.sent.at(-1)?.command).toMatchObject({ ifEffect: effect.replace(/^\w+/, '0000000000') });
  const { seen, differs, now } = effectDrift.parse((response.body as { drift: unknown }).drift);
  expect({ seen, differs, effect: now.effect }).toEqual({ seen: effect.replace(/^\w+/, '0000000000'), differs: ['stage'], effect });
});
