/** The inline styles of mails; mail programs drop all others. The colours are those of the pages. */
const blue = '#0a3d8f';
const ground = '#f3f4f5';
const text = '#1d2c43';
const quiet = '#535e6f';
const line = '#b7bcc3';

export const mailLook = {
  page: `margin:0;padding:16px;background:${ground};color:${text};font:16px/1.5 Arial,Helvetica,sans-serif`,
  card: `max-width:600px;margin:0 auto;padding:20px;background:#ffffff;border-top:4px solid ${blue}`,
  heading: 'margin:0 0 12px;font-size:24px;line-height:1.25',
  about: 'margin:0 0 16px',
  act: 'margin:0 0 24px',
  section: 'margin:24px 0 12px;font-size:20px;line-height:1.25',
  matter: `margin:0 0 16px;padding-bottom:4px;border-bottom:1px solid ${line}`,
  facts: `width:100%;margin:24px 0;border-collapse:collapse;border-top:1px solid ${line}`,
  button: `display:inline-block;padding:12px 24px;background:${blue};color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px`,
  label: `width:34%;padding:8px 12px 8px 0;border-bottom:1px solid ${line};text-align:left;vertical-align:top;font-weight:bold`,
  value: `padding:8px 0;border-bottom:1px solid ${line};vertical-align:top;overflow-wrap:anywhere`,
  boxed: `padding:12px;background:${ground}`,
  quote: `margin:0 0 16px;padding-left:12px;border-left:3px solid ${line};white-space:pre-line`,
  summary: `margin:32px 0 8px;padding-top:16px;border-top:1px solid ${line};font-size:20px;line-height:1.25`,
  part: 'margin:20px 0 4px;font-size:16px;line-height:1.3',
  list: 'margin:0 0 4px;padding-left:20px',
  link: `color:${blue}`,
  small: `color:${quiet};font-size:14px`,
  /** Long addresses break rather than widen the mail. */
  address: `color:${quiet};font-size:14px;overflow-wrap:anywhere`,
} as const;
