/** The mail with a sign-in link, as text and HTML that say the same. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../../words/language.ts';
import { signInWords } from '../words/sign-in-words.ts';

const page = 'margin:0;padding:16px;background:#f4f4f2;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif';
const card = 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #1d4f7c';
const button = 'display:inline-block;padding:12px 20px;background:#1d4f7c;color:#ffffff;text-decoration:none;border-radius:4px';

export function signInLetter({ name, link, language }: { name: string; link: string; language: Language }): { subject: string; text: string; html: string } {
  const words = signInWords[language].mail;
  const text = [words.hello(name), words.lead, link, words.ignore, `${words.regards}\n${words.sender}`].join('\n\n');
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{words.subject}</title>
      </head>
      <body style={page}>
        <main style={card}>
          <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">{words.subject}</h1>
          <p>{words.hello(name)}</p>
          <p>{words.lead}</p>
          <p>
            <a style={button} href={link}>
              {words.button}
            </a>
          </p>
          <p style="overflow-wrap:anywhere">{link}</p>
          <p>{words.ignore}</p>
          <p>
            {words.regards}
            <br />
            {words.sender}
          </p>
        </main>
      </body>
    </html>
  );
  return { subject: words.subject, text: `${text}\n`, html: `<!DOCTYPE html>${render(document)}` };
}
