/** Acts that are asked for until they are done, and nothing else. */
import type { Knex } from 'knex';
import type { Doing } from './life-acts.ts';
import type { Senders } from './sender.ts';
import { insistOnUpload, rowsOf, uploadForm } from './uploads.ts';

/** @param sender a number of whoever uploads @param withinMs for each act; what is not done by then, or is refused, is thrown */
export function plainly(senders: Senders, db: Knex, { sender, withinMs }: { sender: number; withinMs: number }): Doing {
  return {
    act: (act) => senders.insist(act, withinMs),
    async upload(upload) {
      await insistOnUpload(senders, uploadForm(upload, senders.session, sender), withinMs);
      const [id] = await rowsOf(db, upload);
      if (id === undefined) throw new Error(`${upload.name} was taken, and no row names it`);
      return id;
    },
  };
}
