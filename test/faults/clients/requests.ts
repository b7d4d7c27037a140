/** What people want done, and the request that asks for it: a command of the API, or a file for a report as a browser sends it. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { formToken } from '../../../api/web/browser/form-token.ts';
import type { RawRequest } from '../../support/http/raw-http.ts';
import type { Act as OwedAct } from '../../support/server/drive-to-end.ts';
import type { people } from '../../support/server/running-hit.ts';

/** Its path lies below `/api/v1`. */
export type CommandAct = OwedAct<keyof typeof people>;

export interface FileAct {
  by: 'actor';
  method: 'POST';
  /** From the root. */
  path: string;
  file: ReportFile;
}

/** A file for the report on a period. */
export interface ReportFile {
  planActivity: string;
  period: string;
  name: string;
  bytes: Buffer;
}

/** Something that is to be done once, however often it is asked for. */
export type Act = CommandAct | FileAct;

export const isFileAct = (act: Act): act is FileAct => 'file' in act;

export const sendFile = (file: ReportFile): FileAct => ({
  by: 'actor',
  method: 'POST',
  path: `/min-organisation/${file.planActivity}/${file.period}/rapport/filer`,
  file,
});

export const commandRequest = ({ method, path, body }: CommandAct, { key, token }: { key: string; token: string }): RawRequest => ({
  method,
  path: `/api/v1${path}`,
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
  body: JSON.stringify(body),
});

const boundary = 'hit-upload';

/** @param session of the actor @param sender a number of theirs: uploads are counted by network address */
export function fileRequest({ method, path, file: { name, bytes } }: FileAct, { session, sender }: { session: string; sender: number }): RawRequest {
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  return {
    method,
    path,
    headers: {
      Cookie: `hit-session=${session}`,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Sec-Fetch-Site': 'same-origin',
      Accept: 'text/html',
      'X-Forwarded-For': `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`,
    },
    body: Buffer.concat([
      Buffer.from(`${part('name="_csrf"')}\r\n${formToken(session)}\r\n`),
      Buffer.from(`${part(`name="file"; filename="${name}"`)}Content-Type: application/pdf\r\n\r\n`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** As SQL keeps it. */
export const fileHash = ({ bytes }: ReportFile): string => createHash('sha256').update(bytes).digest('hex');

/** Ids of the rows that say that this very file lies with its report, in a draft or sent in. */
export const rowsOf = async (db: Knex, file: ReportFile): Promise<string[]> =>
  (await db('attachments')
    .where({ plan_activity: file.planActivity, period: file.period, hash: fileHash(file) })
    .pluck('id')) as string[];
