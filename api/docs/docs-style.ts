/** The reference page's style sheet: readable on a phone, in print and in the dark. */
export const docsStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
article { border-top: 1px solid #767676; padding: .5rem 0 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .95em; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: .75rem; border: 1px solid #767676; white-space: pre-wrap; }
a { color: #0b5394; }
a:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
.table { overflow-x: auto; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #c8c8c8; }
nav ul { padding-left: 1rem; }
@media (prefers-color-scheme: dark) { body { color: #f2f2f2; background: #161616; } a { color: #9cc9ff; } }
`;
