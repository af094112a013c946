import type { CmsCollection, CmsConfig, CmsField } from 'decap-cms-core';
import type { Translate } from '#shared/i18n/translate.ts';
import { type Field, fieldsOf } from './entries/fields-of.ts';
import { filesOf, type Kind, kinds, pageKind } from './entries/kinds.ts';
import { openedField } from './entries/make-store.ts';
import { pageFields } from './entries/pages.ts';

/** A field of the CMS: its own kinds, and those that `browser/` adds. */
type FormField = CmsField | { readonly name: string; readonly widget: string; readonly [option: string]: unknown };

/** Names by which people know an entry in a list, by its kind. */
const summaries: Readonly<Record<string, string>> = {
  missions: '{{name.ru}} · {{id}}',
  services: '{{name.ru}} · {{id}}',
  rules: '{{title.ru}} · {{id}}',
  recruitment: '{{title.ru}} · {{id}}',
  phrases: '{{title.ru}} · {{id}}',
  questions: '{{ask.ru}} · {{id}}',
  deadlines: '{{title.ru}} · {{id}}',
  places: '{{name.ru}} · {{id}}',
  sources: '{{publisher}}: {{title}} · {{id}}',
  pages: '{{title.ru}} · {{id}}',
};

/** By which field a long list is parted. */
const groups: Readonly<Record<string, string>> = {
  missions: 'country',
  services: 'file',
  rules: 'file',
  recruitment: 'file',
  questions: 'file',
  pages: 'stage',
  sources: 'kind',
};

/** Fields whose name does not say enough. */
const hinted: ReadonlySet<string> = new Set(['body', 'leads_here', 'e164', 'dial']);

/** How an item of a list is told from the others when it is folded. */
const itemSummaries: Readonly<Record<string, string>> = {
  numbers: '{{fields.dial}}',
  sources: '{{fields.source}}',
  channels: '{{fields.value}}',
  choices: '{{fields.id}}',
};

/**
 * What the CMS is told: where it finds its entries, and the form of each kind, which is derived from the schema.
 * @param proxy the path of the address that answers it
 */
export function makeConfig(root: string, proxy: string, locale: string, t: Translate): CmsConfig {
  const collections = kinds.map((kind) => toCollection(kind, root, t));
  return {
    backend: { name: 'proxy', proxy_url: proxy },
    load_config_file: false,
    locale,
    media_folder: 'none',
    publish_mode: 'simple',
    show_preview_links: false,
    collections,
    slug: { encoding: 'ascii' },
  };
}

function toCollection(kind: Kind, root: string, t: Translate): CmsCollection {
  const files = filesOf(kind, root);
  const file: readonly FormField[] =
    files.length > 1
      ? [{ name: 'file', label: t('editor.field.file'), hint: t('editor.file-hint'), widget: 'select', options: [...files] }]
      : [];
  const [id, ...row] = fieldsOf(kind.schema);
  const rest = kind === pageKind ? pageFields : row;
  return {
    ...common(kind, t),
    fields: [...(id ? [toField(id, t)] : []), ...file, opened, ...rest.map((field) => toField(field, t))] as CmsField[],
  };
}

const opened: FormField = { name: openedField, widget: 'hidden', required: false };

function common({ name, was }: Kind, t: Translate) {
  const group = groups[name];
  return {
    name,
    label: t(`editor.kind.${name}`),
    label_singular: t(`editor.kind-one.${name}`),
    folder: name,
    extension: 'json',
    format: 'json' as const,
    identifier_field: 'id',
    slug: '{{fields.id}}',
    summary: summaries[name] ?? '{{id}}',
    create: true,
    // What this deletes is retired: the browser asks why.
    delete: was !== undefined,
    sortable_fields: ['id'],
    ...(group === undefined ? {} : { view_groups: [{ label: t(`editor.field.${group}`), field: group }] }),
  };
}

/** A field of a row as a field of the CMS. Its name in the file stands below it, in small letters. */
export function toField(field: Field, t: Translate): FormField {
  const { name, isOptional } = field;
  const hint = hinted.has(name) ? `${name} · ${t(`editor.hint.${name}`)}` : name;
  const common = { name, label: t(`editor.field.${name}`), hint, required: !isOptional };
  switch (field.kind) {
    case 'text':
      return { ...common, widget: name === 'id' ? 'row-id' : 'string' };
    case 'choice':
      return { ...common, widget: 'select', options: field.options.map((value) => toOption(value, t)) };
    case 'choices':
      return { ...common, required: false, widget: 'select', multiple: true, options: field.options.map((value) => toOption(value, t)) };
    case 'texts':
      return { ...common, required: false, widget: 'lines' };
    case 'flag':
      return { ...common, required: false, widget: 'boolean' };
    case 'words':
      return { ...common, widget: 'words', languages: field.languages, ...(name === 'body' ? { default: newBody(field.languages) } : {}) };
    case 'word-lists':
      return { ...common, widget: 'words', languages: field.languages, lines: true };
    case 'data':
      return { ...common, hint: `${name} · ${t('editor.data-hint')}`, widget: 'data' };
    case 'group':
      return { ...common, widget: 'object', fields: field.fields.map((inner) => toField(inner, t)) as CmsField[] };
    case 'list':
      return {
        ...common,
        required: false,
        widget: 'list',
        collapsed: name === 'sources',
        minimize_collapsed: false,
        allow_add: true,
        label_singular: t('editor.item'),
        summary: itemSummaries[name] ?? '',
        fields: field.fields.map((inner) => toField(inner, t)) as CmsField[],
      };
  }
}

/** What every page must have, for somebody who begins one. */
function newBody(languages: readonly string[]): Readonly<Record<string, string>> {
  const text = '## now\n\n1. \n2. \n3. \n\n## helps\n\n- \n\n## harms\n\n- \n\n## ask\n\n';
  return Object.fromEntries(languages.map((language) => [language, text]));
}

/** What the file says stays to be seen beside its meaning. */
function toOption(value: string, t: Translate) {
  return { label: `${t(`editor.value.${value}`)} (${value})`, value };
}
