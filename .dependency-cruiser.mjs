/** The arrows of the house (docs/design.md): seeds → content → shared → site | bot. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    only('no-cycles', 'A circle of imports hides who depends on whom.', {}, { circular: true }),
    only(
      'content-knows-nothing-above',
      'Content is read by shared, site and bot, never the other way.',
      { path: '^content/' },
      { path: '^(shared|site|bot|scripts|tests)/' },
    ),
    only(
      'content-types-need-nothing',
      'The door of the content goes to the browser: no library, no file.',
      { path: '^content/(index|schema/(lists|block|bundle|bundle-evidence|bundle-room|bundle-tools|bundle-words))\\.ts$' },
      { dependencyTypesNot: ['local', 'type-only'], pathNot: '^content/schema/' },
    ),
    only('shared-is-pure', 'Shared logic runs everywhere: no Node, no zod, no face.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    only(
      'shared-has-two-libraries',
      'Shared may use fuse.js and i18next, nothing else.',
      { path: '^shared/' },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/(fuse\\.js|i18next)/' },
    ),
    only(
      'shared-knows-content-only',
      'Shared reads content through its door.',
      { path: '^shared/' },
      { path: '^(site|bot|staff|scripts|tests|seeds|content/(?!index\\.ts$))' },
    ),
    only('site-knows-no-bot', 'The two faces do not know each other.', { path: '^site/' }, { path: '^(bot|tests)/' }),
    only('bot-knows-no-site', 'The two faces do not know each other.', { path: '^bot/' }, { path: '^(site|tests)/' }),
    only('nobody-knows-staff', 'What staff use stays on their own machine.', { path: '^(content|shared|site|bot)/' }, { path: '^staff/' }),
    only(
      'staff-knows-no-face',
      'The tools of staff know no face; what readers see is drawn in staff/preview.',
      { path: '^staff/(?!preview/)' },
      { path: '^(site|tests|bot)/' },
    ),
    only(
      'staff-previews-through-views',
      'What readers will see is drawn by the views of the site and the renderer of the terminal, and by nothing else of a face.',
      { path: '^staff/preview/' },
      { path: '^(tests/|site/(?!views/)|bot/(?!terminal/render\\.ts$))' },
    ),
    only(
      'faces-read-content-through-doors',
      'Site and bot read content through its door and the compiled bundle.',
      { path: '^(site|bot)/' },
      { path: '^content/(?!index\\.ts$|compile/read-bundle\\.ts$)' },
    ),
    only(
      'browser-needs-no-node',
      'Islands, page scripts and the worker run in the browser.',
      { path: '^site/(islands|scripts|worker|components/[^/]+\\.tsx)' },
      { dependencyTypes: ['core'] },
    ),
    only('nothing-unresolved', 'An import that cannot be found.', {}, { couldNotResolve: true, pathNot: '^astro:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
