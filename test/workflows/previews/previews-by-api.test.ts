/**
 * Previews by the API beside a real engine: whatever a coordinator would ask of whatever life, the act then does what was foretold, with the effect that was
 * seen as its fence; and previews leave no row, no event and no mail.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { createPreviewer } from '../../../composition/create-previewer.ts';
import type { PreviewView } from '../../../contracts/views/preview/preview-view.ts';
import { previewView } from '../../../contracts/views/preview/preview-view.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';
import { seeded } from '../../support/builders/seeded.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { testMailSettings } from '../../support/builders/test-mail-settings.ts';
import { rowCounts } from '../../support/db/row-counts.ts';
import { openDataInside } from '../../support/http/open-data-inside.ts';
import { tokenForAll } from '../../support/http/test-token.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const pairs = Number(process.env['HIT_PREVIEW_PAIRS_BY_API'] ?? 60);
/** Mails wait: what leaves meanwhile would be seen as a preview's. */
const hit = hitForAll({ gated: true });
const server = createServer((request, response) => app(request, response));
let app: ReturnType<typeof createApp>;
let token = '';
let address = '';

beforeAll(async () => {
  const { db } = hit;
  const log = { info() {}, warn() {}, error: console.error };
  const settings = { ownFunder: 'lansstyrelsen-norrbotten', publicUrl: 'http://127.0.0.1', contactAddress: 'hit@hit.example', mailHostname: 'hit.example' };
  const previewer = createPreviewer(db, testMailSettings);
  app = createApp({
    db,
    keyring: testKeyring,
    gateway: { ...hit.gateway, ready: async () => ({ ok: true, checks: {} }) },
    previewer,
    gated: false,
    log,
    openData: openDataInside(db, settings),
    ...settings,
  });
  const [{ person }] = (await db('person_roles').where({ role: 'coordinator' }).select('person')) as [{ person: string }];
  token = await tokenForAll(db, person, hit.startsAt);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => void server.close());

interface Act {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

async function ask(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** Sent again, with the same key, where a slow machine has not answered in time. */
async function act({ method, path, body }: Act, headers: Record<string, string>) {
  let answer = await ask(method, path, body, headers);
  for (let more = 0; more < 30 && (answer.status === 503 || answer.status === 202); more += 1) answer = await ask(method, path, body, headers);
  return answer;
}

const reason = { reason: 'Skäl.' };
const words = { grounds: 'Efter föredragning.', decidedBy: 'Bo Ek' };

/** What coordinators do, of a life at a day. */
function actOf(id: string, period: string, today: string, draw: (limit: number) => number): Act {
  const at = `/plan-activities/${id}`;
  const report = `${at}/reports/${period}`;
  const later = addDays(today, 1 + draw(60));
  const behalf = { onBehalfOf: 'ltu', channel: 'phone' };
  const oneOf = <T>(...these: T[]): T => these[draw(these.length)] as T;
  const acts: Act[] = [
    { method: 'POST', path: `${at}/funding-decision`, body: { ...words, outcome: oneOf('noFundingNeeded', 'noFundingNeeded', 'rejected', 'sentBack') } },
    { method: 'POST', path: `${at}/assignment`, body: { lead: { organisation: oneOf('ltu', 'ltu-business') } } },
    { method: 'POST', path: `${at}/assignment-answer`, body: { ...behalf, answer: oneOf('accepted', 'accepted', 'declined'), reason: 'Skäl.' } },
    { method: 'PUT', path: report, body: { ...behalf, status: oneOf('green', 'red'), done: 'Gjort.' } },
    { method: 'POST', path: `${report}/review`, body: { outcome: oneOf('approved', 'noted', 'returned'), comment: 'Siffror saknas.' } },
    { method: 'POST', path: `${report}/extension`, body: { outcome: oneOf('granted', 'refused'), dueOn: later, ...reason } },
    { method: 'POST', path: `${at}/pause`, body: { until: later, ...reason } },
    { method: 'POST', path: `${at}/resume`, body: reason },
    { method: 'POST', path: `${at}/handover`, body: { lead: { organisation: 'ltu-business' }, ...reason } },
    { method: 'PATCH', path: at, body: { title: `Namn ${draw(3)}`, ...reason } },
    { method: 'POST', path: `${at}/closing`, body: { final: true, ...reason } },
    { method: 'POST', path: `${at}/evaluation`, body: { results: 'Resultat.', lessons: 'Lärdomar.' } },
    { method: 'POST', path: `${at}/take-back`, body: { step: draw(8), ...reason } },
    { method: 'POST', path: `${at}/withdrawal`, body: reason },
  ];
  return acts[draw(draw(3) === 0 ? acts.length : 8)] as Act;
}

const preview = ({ method: _, path, body }: Act) => ask('POST', `${path}/preview`, body);
const withoutInstant = (text: string): PreviewView | string => {
  const parsed: unknown = JSON.parse(text);
  const found = previewView.safeParse(parsed);
  return found.success ? { ...found.data, basedOn: { ...found.data.basedOn, at: '' } } : text;
};
const eventsOf = async ({ workflowId }: Life) => (await hit.client.workflow.getHandle(workflowId).describe()).historyLength;

test(`${pairs} times an act does what its preview said, or is refused as the preview was, and previews leave nothing`, { timeout: 600_000 }, async () => {
  const next = seeded(3);
  const draw = (limit: number) => Math.floor(next() * limit);
  let life = await hit.propose();
  let [taken, refused] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if ((await life.state()).accounts !== undefined || pair % 25 === 24) life = await hit.propose();
    const state = await life.state();
    const asked = actOf(life.id, state.period?.name ?? 'P1', dayOf(state.at), draw);
    const [rows, events] = [await rowCounts(hit.db), await eventsOf(life)];
    const [one, two] = [await preview(asked), await preview(asked)];
    expect(withoutInstant(two.text)).toEqual(withoutInstant(one.text));
    expect([await rowCounts(hit.db), await eventsOf(life), hit.smtp.taken]).toEqual([rows, events, []]);
    const effect = one.status === 200 ? previewView.parse(JSON.parse(one.text)).effect : undefined;
    const answer = await act(asked, { 'idempotency-key': `pair-${pair}`, ...(effect && { 'if-effect': effect }) });
    if (one.status === 200) {
      taken += 1;
      expect(answer.status, `${asked.path} ${JSON.stringify(asked.body)}: ${answer.text}`).toBeLessThan(300);
    } else {
      refused += 1;
      expect([answer.status, codeOf(answer.text)]).toEqual([one.status, codeOf(one.text)]);
    }
  }
  expect(Math.min(taken, refused), `${taken} taken, ${refused} refused`).toBeGreaterThan(pairs / 8);
});

const codeOf = (text: string): unknown => (JSON.parse(text) as { code?: unknown }).code;
