/** A file that came with a report, to be saved: for coordinators and the lead. */

import { sentAttachments } from '../../../db/cases/attachment-read-model.ts';
import { notFound } from '../../http/problem.ts';
import type { PageRoute } from '../kit/page-route.ts';
import { page } from '../kit/page-route.ts';

export const attachmentPages: PageRoute[] = [
  page({
    method: 'get',
    path: '/bilagor/:id/:period/:attachment',
    access: 'listAttachments',
    async respond({ request, deps, params }) {
      const { id = '', period = '', attachment } = params;
      await request('listAttachments', { params: { id, period } });
      const file = (await sentAttachments(deps.db, id, period)).find((sent) => sent.id === attachment);
      const body = file && (await deps.attachments?.read(file.hash));
      if (!file || !body) throw notFound();
      return { file: { type: file.type, name: file.name, body } };
    },
  }),
];
