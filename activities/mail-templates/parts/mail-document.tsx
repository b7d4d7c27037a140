/** The HTML document of a mail: one card, no request to anywhere; everything in it is escaped by the renderer. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import type { Language } from '../../../words/language.ts';
import { mailLook } from '../../../words/mail-look.ts';

interface MailDocument {
  language: Language;
  subject: string;
  heading: string;
  /** What stands below the heading. */
  children: ComponentChildren;
}

export function mailDocument({ language, subject, heading, children }: MailDocument): string {
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
          {children}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${render(document)}`;
}
