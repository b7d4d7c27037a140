/**
 * The HTML part of a mail: one heading, no request to anywhere, readable without images or styles; everything in it is escaped by the renderer. Act, activity,
 * day and button stand on the first screen of a telephone, the rest below.
 */
import type { Language } from '../../words/language.ts';
import { mailLook } from '../../words/mail-look.ts';
import type { Frame } from './frame.ts';
import type { Block, Letter, Row } from './letter.ts';
import { textAndFacts } from './letter.ts';
import { mailDocument } from './parts/mail-document.tsx';

/** Renders a letter in its frame as a whole HTML document. */
export function letterHtml(letter: Letter, frame: Frame, subject: string, language: Language): string {
  const [regards, ...rest] = frame.signature;
  const { text, facts } = textAndFacts(letter, frame.about);
  const children = (
    <>
      {(frame.activity || frame.when) && (
        <p style={mailLook.about}>
          {frame.activity && <strong>{frame.activity}</strong>}
          {frame.activity && frame.when && <br />}
          {frame.when}
        </p>
      )}
      {frame.link && (
        <p style={mailLook.act}>
          <a href={frame.link.address} style={mailLook.button}>
            {frame.link.button}
          </a>
        </p>
      )}
      <p>{frame.greeting}</p>
      {frame.onBehalf && <p>{frame.onBehalf}</p>}
      {text.map((block) => (
        <BlockView block={block} />
      ))}
      {facts.length > 0 && <Facts rows={facts} />}
      <p style={mailLook.boxed}>{frame.answer}</p>
      {frame.link && (
        <p style={mailLook.address}>
          {frame.link.note} {frame.link.plain}: {frame.link.address}
        </p>
      )}
      <p>
        {regards}
        <br />
        {rest[0]}
      </p>
      <p style={mailLook.small}>{rest.slice(1).join(' ')}</p>
    </>
  );
  return mailDocument({ language, subject, heading: letter.heading, children });
}

function BlockView({ block }: { block: Exclude<Block, { rows: Row[] }> }) {
  if (typeof block === 'string') return <p>{block}</p>;
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
    <table style={mailLook.facts}>
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
