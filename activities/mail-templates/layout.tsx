/** The HTML part of a mail: one heading, no request to anywhere, readable without images or styles; everything in it is escaped by the renderer. */
import { render } from 'preact-render-to-string';
import type { Language } from '../../words/language.ts';
import type { Frame } from './frame.ts';
import type { Block, Letter, Row } from './letter.ts';

const page = 'margin:0;padding:16px;background:#f4f4f2;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif';
const card = 'max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid #1d4f7c';
const button = 'display:inline-block;padding:12px 24px;background:#1d4f7c;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px';
const label = 'padding:4px 16px 4px 0;text-align:left;vertical-align:top;font-weight:bold;white-space:nowrap';

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
      <body style={page}>
        <main style={card}>
          <h1 style="margin:0 0 16px;font-size:24px;line-height:1.25">{letter.heading}</h1>
          <p>{frame.greeting}</p>
          {letter.blocks.map((block) => (
            <BlockView block={block} />
          ))}
          {frame.link && <AnswerLink {...frame.link} />}
          <Facts rows={frame.about} />
          <p style="padding:12px;background:#e8f0f7">{frame.answer}</p>
          <p>
            {regards}
            <br />
            {rest[0]}
          </p>
          <p style="color:#555555;font-size:14px">{rest.slice(1).join(' ')}</p>
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
        <a href={address} style={button}>
          {words}
        </a>
      </p>
      <p style="color:#555555;font-size:14px;overflow-wrap:anywhere">
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
        <blockquote style="margin:0 0 16px;padding-left:12px;border-left:3px solid #b8b8b8;white-space:pre-line">{block.quote}</blockquote>
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
            <th scope="row" style={label}>
              {name}
            </th>
            <td style="padding:4px 0;vertical-align:top">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
