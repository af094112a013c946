/** Buttons are large enough for a thumb; on paper there are lines instead of them. */
export const pressStyle = `
.calls { padding: 0; list-style: none; }
.calls > li { border-top: 2px solid #8888; padding: 0.75rem 0; break-inside: avoid; }
.calls h2 { font-size: 1.1rem; margin: 0; }
.calls p { margin: 0.25rem 0; }
.number { font-size: 1.6rem; font-weight: 700; }
.number a { color: inherit; }
.number small { font-size: 1rem; font-weight: 400; white-space: nowrap; }
.press { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.5rem; margin: 0.5rem 0; }
button, select { font: inherit; min-height: 3rem; padding: 0 1rem; }
.press button[value="answered"] { font-weight: 700; }
.choice { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; }
.choice label { display: grid; }
.choice select { max-width: 20rem; }
.today { padding-inline-start: 1.2rem; }
.today > li { margin-top: 0.5rem; }
summary { padding: 0.5rem 0; cursor: pointer; }
.told { border: 3px solid currentcolor; padding: 0.25rem 0.75rem; margin: 1rem 0; font-size: 1.2rem; scroll-margin-top: 1rem; }
.told a { display: inline-block; padding: 0 0.25rem; }
@media print { .told { display: none; } .number { font-size: 13pt; } .number a { text-decoration: none; } .calls > li { padding: 4pt 0; } .calls h2 { font-size: 10pt; } .paper { padding-top: 4pt; } }
`;
