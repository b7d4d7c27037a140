/** The style of the local mailbox's pages: readable on a phone, visible focus. */

/** The only style; its hash is named in the pages' Content-Security-Policy. */
export const mailboxStyle = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1d2a42;font:1.05rem/1.5 Inter,system-ui,Arial,sans-serif}
main{max-width:52rem;margin:0 auto;padding:1rem}
h1{margin:.75rem 0;font-size:1.6rem;font-weight:500;line-height:1.25;overflow-wrap:anywhere}
h2{margin:1.5rem 0 .5rem;font-size:1.25rem;font-weight:500}
a{color:#0b3c91;text-underline-offset:.24em}
a:focus-visible,input:focus-visible,button:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid #0b3c91;outline-offset:2px}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1rem 0}
label{flex:1 1 15rem}
input,button{font:inherit;padding:.5rem .75rem;border:1px solid #6b6b6b;border-radius:4px;min-height:2.75rem}
input{display:block;width:100%;background:#fff}
button{background:#0b3c91;color:#fff;border-color:#0b3c91;cursor:pointer}
ol{list-style:none;margin:0;padding:0;border:1px solid #b3c0d2;border-radius:6px}
li{padding:.75rem 1rem;border-bottom:1px solid #b3c0d2}
li p{margin:.15rem 0 0;color:#4a4a4a;font-size:.95rem;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt{font-weight:500}
dd{margin:0;overflow-wrap:anywhere}
pre{margin:0;padding:1rem;background:#f4f6f9;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere;font:.95rem/1.5 ui-monospace,monospace}
iframe{width:100%;height:34rem;border:1px solid #b3c0d2;background:#fff}
@media print{form{display:none}}
`;
