/** Joins the API's port for previews to the recording. Its mails are written by the same templates, which are loaded when somebody first asks for a preview. */
import type { Knex } from 'knex';
import type { MailSettings } from '../activities/mail-facts/mail-settings.ts';
import type { Previewer } from '../api/ports/previewer.ts';

export function createPreviewer(db: Knex, mailSettings: MailSettings): Previewer {
  return {
    async preview(command, look) {
      const [{ mailWriter }, { previewCommand }] = await Promise.all([
        import('../activities/mail-facts/write-mails.ts'),
        import('../activities/preview/preview-command.ts'),
      ]);
      return previewCommand(db, { writeMails: mailWriter(mailSettings) }, command, look);
    },
  };
}
