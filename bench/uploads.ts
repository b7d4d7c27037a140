/** `npm run uploads`: three uploads of 500 MB at once without a session, as one file and as fields; prints how much the server's memory grows, and how it answers meanwhile. */
import type { UploadKind } from '../test/support/http/upload-load.ts';
import { loadWithUploads, startUploadServer } from '../test/support/http/upload-load.ts';

const mb = 1_000_000;

for (const kind of ['file', 'fields'] satisfies UploadKind[]) {
  const server = await startUploadServer();
  try {
    const { statuses, growthBytes, slowestHealthMs } = await loadWithUploads(server, { path: '/importera', kind, senders: 3, bytesEach: 500 * mb });
    console.log(
      `3 × 500 MB as ${kind}: answered ${statuses.join(', ')}; memory grew by ${Math.round(growthBytes / mb)} MB; /health took at most ${Math.round(slowestHealthMs)} ms`,
    );
  } finally {
    await server.stop();
  }
}
