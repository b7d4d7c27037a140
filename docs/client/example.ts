/**
 * A program that uses the API by types: `npx tsx docs/client/example.ts ADDRESS TOKEN`. Reads the plan page by page, asks what a correction would do, and shows
 * what a no looks like. It changes nothing.
 */
import createClient from 'openapi-fetch';
import type { components, paths } from './api-types.d.ts';

type PlanActivity = components['schemas']['PlanActivity'];

const [address, token] = process.argv.slice(2);
if (!address || !token) throw new Error('Usage: npx tsx docs/client/example.ts ADDRESS TOKEN');
const api = createClient<paths>({ baseUrl: `${address}/api/v1`, headers: { Authorization: `Bearer ${token}` } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ids = await idsOfAll();
say(`The plan has ${ids.length} activities.`);

const [id] = ids;
if (id === undefined) throw new Error('There is nothing in the plan.');
const { title, stage } = await activity(id);
say(`The first: ${title} (${stage}).`);

const preview = await api.POST('/plan-activities/{id}/preview', {
  params: { path: { id } },
  body: { priority: 'mycket hög', reason: 'It had no priority.' },
});
if (!preview.data) throw new Error(preview.error.detail);
for (const change of preview.data.changes)
  say(`A correction would change ${change.subject} from ${change.before ?? 'nothing'} to ${change.after ?? 'nothing'}.`);

const refused = await api.POST('/plan-activities/{id}/preview', { params: { path: { id } }, body: { reason: '' } });
say(`A no: ${refused.error?.code}, about ${[...new Set(refused.error?.errors?.map(({ field }) => field))].join(', ')}.`);

async function idsOfAll(): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page++) {
    const { data, error } = await api.GET('/plan-activities', { params: { query: { page, limit: 10 } } });
    if (!data) throw new Error(error.detail);
    found.push(...data.items.map((item) => item.id));
    if (found.length >= data.total || data.items.length === 0) return found;
  }
}

async function activity(wanted: string): Promise<PlanActivity> {
  const { data, error } = await api.GET('/plan-activities/{id}', { params: { path: { id: wanted } } });
  if (!data) throw new Error(error.detail);
  return data;
}
