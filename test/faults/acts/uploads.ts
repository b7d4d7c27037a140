/** A file for a report as a browser sends it, and what became of it. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import { formToken } from '../../../api/web/browser/form-token.ts';
import type { RawRequest } from '../../support/http/raw-http.ts';
import { statusesOf, wireOf } from '../../support/http/raw-http.ts';
import type { Upload } from './life-acts.ts';
import type { Senders } from './sender.ts';

const boundary = 'hit-upload';
const againAfterMs = 200;
const seeOther = 303;

/** @param session of whoever sends it @param sender a number of theirs: uploads are counted by network address */
export function uploadForm({ planActivity, period, name, bytes }: Upload, session: string, sender: number): RawRequest {
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  return {
    path: `/min-organisation/${planActivity}/${period}/rapport/filer`,
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

/** Sends it again until that is answered as it should. @throws Error when it is refused, or not done in time */
export async function insistOnUpload(senders: Pick<Senders, 'address'>, form: RawRequest, withinMs: number): Promise<void> {
  const last = performance.now() + withinMs;
  for (;;) {
    const [status] = await statusesOf(await senders.address(), wireOf(form)).catch(() => []);
    if (status === seeOther) return;
    if (status !== undefined && status < 500) throw new Error(`a file for ${form.path} was answered ${status}`);
    if (performance.now() > last) throw new Error(`a file for ${form.path} was not taken in ${withinMs} ms; last answer ${status}`);
    await setTimeout(againAfterMs);
  }
}

/** Ids of the rows that say that this very file lies with its report, in a draft or sent in. */
export async function rowsOf(db: Knex, { planActivity, period, bytes }: Upload): Promise<string[]> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return (await db('attachments').where({ plan_activity: planActivity, period, hash }).pluck('id')) as string[];
}

const maxBytes = 200_000;

/** A file that counts as a PDF, unlike any other. */
export function pdfOf(name: string, share: number): Buffer {
  const head = Buffer.from(`%PDF-1.7\n${name}\n`);
  return Buffer.concat([head, Buffer.alloc(Math.ceil(share * maxBytes), name)]);
}
