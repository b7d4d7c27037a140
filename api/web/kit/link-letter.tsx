/** A short mail around one link, as text and HTML that say the same. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../../words/language.ts';
import { mailLook } from '../../../words/mail-look.ts';
import type { Letter } from '../../ports/letters.ts';

interface LinkLetterWords {
  /** Begins with its verb, at most 60 characters. */
  subject: string;
  /** The act; the subject where nothing else is said. */
  heading?: string;
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
  const { subject, heading = subject, button, hello, lead, about, note, regards, sender } = words;
  const text = [heading, ...(about ? [about] : []), `${button}:\n${link}`, hello, lead, note, `${regards}\n${sender}`].join('\n\n');
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={mailLook.page}>
        <main style={mailLook.card}>
          <h1 style={mailLook.heading}>{heading}</h1>
          {about && (
            <p style={mailLook.about}>
              <strong>{about}</strong>
            </p>
          )}
          <p style={mailLook.act}>
            <a style={mailLook.button} href={link}>
              {button}
            </a>
          </p>
          <p>{hello}</p>
          <p>{lead}</p>
          <p>{note}</p>
          <p style={mailLook.address}>{link}</p>
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
