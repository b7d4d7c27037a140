/** A short mail around one link, as text and HTML that say the same. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../../words/language.ts';
import { mailLook } from '../../../words/mail-look.ts';
import type { Letter } from '../../ports/letters.ts';

interface LinkLetterWords {
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

export function linkLetter(words: LinkLetterWords, link: string, language: Language): Letter {
  const { subject, hello, lead, about, note, regards, sender } = words;
  const text = [hello, lead, ...(about ? [about] : []), link, note, `${regards}\n${sender}`].join('\n\n');
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={mailLook.page}>
        <main style={mailLook.card}>
          <h1 style={mailLook.heading}>{subject}</h1>
          <p>{hello}</p>
          <p>{lead}</p>
          {about && <p style="font-weight:bold">{about}</p>}
          <p>
            <a style={mailLook.button} href={link}>
              {words.button}
            </a>
          </p>
          <p style={mailLook.address}>{link}</p>
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
