/** A mail's text part as it came, with its addresses as links. */
import { Fragment } from 'preact';

const address = /https?:\/\/[^\s<>"]+/g;
/** What ends a sentence is no part of the address before it. */
const afterAddress = /[.,;:!?)\]}'’]+$/;

interface Piece {
  text: string;
  link: boolean;
}

/** The text in pieces: put together again they are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = found.replace(afterAddress, '');
    if (!URL.canParse(link)) continue;
    pieces.push({ text: text.slice(from, index), link: false }, { text: link, link: true });
    from = index + link.length;
  }
  return [...pieces, { text: text.slice(from), link: false }].filter((piece) => piece.text !== '');
}

export function TextWithLinks({ text }: { text: string }) {
  return (
    <pre>
      {piecesOf(text).map((piece, index) =>
        piece.link ? (
          <a key={String(index)} href={piece.text} rel="noreferrer">
            {piece.text}
          </a>
        ) : (
          <Fragment key={String(index)}>{piece.text}</Fragment>
        ),
      )}
    </pre>
  );
}
