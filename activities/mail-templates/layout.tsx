/** The HTML part of a mail: one heading, no request to anywhere, readable without images or styles; everything in it is escaped by the renderer. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../words/language.ts';
import { mailLook } from '../../words/mail-look.ts';
import type { Frame } from './frame.ts';
import type { Block, Letter, Row } from './letter.ts';

/** Renders a letter in its frame as a whole HTML document. */
export function letterHtml(letter: Letter, frame: Frame, language: Language): string {
  const [regards, ...rest] = frame.signature;
  const document = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{letter.subject}</title>
      </head>
      <body style={mailLook.page}>
        <main style={mailLook.card}>
          <h1 style={mailLook.heading}>{letter.heading}</h1>
          <p>{frame.greeting}</p>
          {letter.blocks.map((block) => (
            <BlockView block={block} />
          ))}
          {frame.link && <AnswerLink {...frame.link} />}
          <Facts rows={frame.about} />
          <p style={mailLook.boxed}>{frame.answer}</p>
          <p>
            {regards}
            <br />
            {rest[0]}
          </p>
          <p style={mailLook.small}>{rest.slice(1).join(' ')}</p>
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${render(document)}`;
}

function AnswerLink({ button: words, address, plain, note }: NonNullable<Frame['link']>) {
  return (
    <>
      <p>
        <a href={address} style={mailLook.button}>
          {words}
        </a>
      </p>
      <p style={mailLook.address}>
        {note} {plain}: {address}
      </p>
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>;
  if ('rows' in block) return <Facts rows={block.rows} />;
  return (
    <>
      <p style="margin-bottom:4px;font-weight:bold">{block.title}</p>
      {'items' in block ? (
        <ul style="margin-top:0">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      ) : (
        <blockquote style={mailLook.quote}>{block.quote}</blockquote>
      )}
    </>
  );
}

function Facts({ rows }: { rows: Row[] }) {
  return (
    <table style="margin:16px 0;border-collapse:collapse">
      <tbody>
        {rows.map(([name, value]) => (
          <tr>
            <th scope="row" style={mailLook.label}>
              {name}
            </th>
            <td style={mailLook.value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
