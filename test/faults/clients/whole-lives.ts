/** A life from its proposal to its withdrawal, ten acts one after another: none is refused, and one of them sends a file for the report. */
import type { ResponseOf } from '../../../api/routes/all-operations.ts';
import { proposalInDays } from '../../support/builders/proposal-in-seconds.ts';
import { readResponse } from '../../support/http/read-response.ts';
import type { ApiResponse } from '../../support/server/running-hit.ts';
import type { Known } from './caller.ts';
import type { Course, Work } from './course.ts';
import { actsIn, propose } from './life-acts.ts';
import type { Act } from './requests.ts';
import { sendFile } from './requests.ts';

const pausedUntil = { until: '2126-11-02' };

/** Lives that are lived whole, one after another. @param name what their titles begin with: of no other lives */
export function wholeLives(name: string): Work {
  let begun = 0;
  return {
    next(random) {
      begun += 1;
      return wholeLife(`${name}-${begun}`, random.next());
    },
  };
}

/** @param size of its file, as a share of the biggest */
async function* wholeLife(title: string, size: number): Course {
  const { id } = readResponse('proposePlanActivity', yield* done(propose({ ...proposalInDays, title })));
  const acts = actsIn(id);
  yield* done(acts.approve());
  yield* done(acts.assign());
  const period = firstPeriodIn(readResponse('answerAssignment', yield* done(acts.accept())));
  const file = yield* done(sendFile({ planActivity: id, period, name: `${title}.pdf`, bytes: pdfOf(title, size) }));
  if (typeof file !== 'string') throw new Error(`the file of ${title} was taken, and no row names it`);
  yield* done(acts.report('actor', period, [file]));
  yield* done(acts.review(period, 'approved'));
  yield* done(acts.pause(pausedUntil));
  yield* done(acts.resume());
  yield* done(acts.withdraw('coordinator'));
}

/** @returns what was answered @throws Error where it was refused */
async function* done(act: Act): AsyncGenerator<Act[], ApiResponse['body'], Known[]> {
  const [known] = yield [act];
  if (known?.outcome !== 'ok') throw new Error(`${act.method} ${act.path}: ${known?.status} ${JSON.stringify(known?.body)}`);
  return known.body;
}

function firstPeriodIn({ id, obligations }: ResponseOf<'answerAssignment'>): string {
  const report = obligations.find(({ kind }) => kind === 'report');
  if (!report?.period) throw new Error(`no report is asked for in ${id}`);
  return report.period;
}

const maxBytes = 200_000;

/** A file that counts as a PDF, unlike any other. */
function pdfOf(name: string, size: number): Buffer {
  const head = Buffer.from(`%PDF-1.7\n${name}\n`);
  return Buffer.concat([head, Buffer.alloc(Math.ceil(size * maxBytes), name)]);
}
