/** Histories that are kept of lives that died, and which of their mails were delivered: to lay out the rows of a life of which only the history is kept. */
import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { decoded } from '../../../api/engine/reconciliation/steps-in-history.ts';
import type { MergePatch } from '../../../workflows/domain/merge-patch.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';

export type History = temporal.api.history.v1.IHistory;

const folder = new URL('../../replay/dead-lives/', import.meta.url);

/** Histories that no worker can replay: recorded under load, with kills, by the version before the one loop. */
export async function deadLives(): Promise<{ id: string; history: History }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json.gz')).sort();
  return Promise.all(
    files.map(async (file) => {
      const json: unknown = JSON.parse(gunzipSync(await readFile(new URL(file, folder))).toString('utf8'));
      return { id: file.slice(0, -'.json.gz'.length), history: historyFromJSON(json) };
    }),
  );
}

/** A step of a version whose runs carried their mails themselves, and were told which. */
export interface EarlierStep {
  seq: number;
  key: string;
  at: Instant;
  patch: MergePatch;
  mails: string[];
}

/** Keys of the mails whose delivery has ended. */
export function deliveredIn({ events }: History): Set<string> {
  const keys = new Map<string, string>();
  const delivered = new Set<string>();
  for (const { eventId, activityTaskScheduledEventAttributes: scheduled, activityTaskCompletedEventAttributes: completed } of events ?? []) {
    const input = scheduled?.input?.payloads?.[0];
    if (input) keys.set(String(eventId), decoded<{ key: string }>(input).key);
    const key = completed && keys.get(String(completed.scheduledEventId));
    if (key !== undefined && key !== null) delivered.add(key);
  }
  return delivered;
}
