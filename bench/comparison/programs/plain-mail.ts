/** The mails of contenders other than HIT: as long as its own are, text and HTML, by one transport with a pool of connections. */
import { createTransport } from 'nodemailer';

export interface PlainMailer {
  send(mark: string, subject: string): Promise<void>;
  close(): void;
}

const sentence = 'Länsstyrelsen har fattat beslut om aktiviteten, och här står vad det betyder för er. ';
const text = sentence.repeat(12);
const html = `<!doctype html><html lang="sv"><body>${`<p>${sentence}</p>`.repeat(34)}</body></html>`;

export function plainMailer(smtpUrl: string): PlainMailer {
  const transport = createTransport({ url: smtpUrl, pool: true });
  return {
    async send(mark, subject) {
      await transport.sendMail({ from: 'hit@hit.example', to: 'actor@ltu.example', subject: `${subject}: ${mark}`, text: `${mark}\n${text}`, html });
    },
    close: () => transport.close(),
  };
}
