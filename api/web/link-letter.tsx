/** A short mail around one link, as text and HTML that say the same. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../words/language.ts';

export interface LinkLetterWords {
  subject: string;
  hello: string;
  lead: string;
  /** What it is about, on a line of its own. */
  about?: string;
  button: string;
  note: string;
  regards: string;
  sender: string;
}

export interface LinkLetter {
  subject: string;
  text: string;
  html: string;
}

const page = 'margin:0;padding:16px;background:#f4f4f2;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif';
const card = 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #1d4f7c';
const button = 'display:inline-block;padding:12px 20px;background:#1d4f7c;color:#ffffff;text-decoration:none;border-radius:4px';

export function linkLetter(words: LinkLetterWords, link: string, language: Language): LinkLetter {
  const { subject, hello, lead, about, note, regards, sender } = words;
  const text = [hello, lead, ...(about ? [about] : []), link, note, `${regards}\n${sender}`].join('\n\n');
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={page}>
        <main style={card}>
          <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">{subject}</h1>
          <p>{hello}</p>
          <p>{lead}</p>
          {about && <p style="font-weight:bold">{about}</p>}
          <p>
            <a style={button} href={link}>
              {words.button}
            </a>
          </p>
          <p style="overflow-wrap:anywhere">{link}</p>
          <p>{note}</p>
          <p>
            {regards}
            <br />
            {sender}
          </p>
        </main>
      </body>
    </html>
  );
  return { subject, text: `${text}\n`, html: `<!DOCTYPE html>${render(document)}` };
}
