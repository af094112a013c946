import { z } from 'zod';
import type { Draft, Entry } from './entries/entry.ts';
import { kindNamed } from './entries/kinds.ts';
import type { Saved, Store } from './entries/make-store.ts';
import { Refusal } from './entries/refusal.ts';

/** What the CMS asks of its proxy backend, as far as this editor lets it ask; each entry is a JSON file of its own to it. */
const requestSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('entriesByFolder'), params: z.object({ folder: z.string() }) }),
  z.object({ action: z.literal('getEntry'), params: z.object({ path: z.string() }) }),
  z.object({
    action: z.literal('persistEntry'),
    params: z.object({
      dataFiles: z.array(z.object({ path: z.string(), raw: z.string() })).length(1),
      options: z.object({ newEntry: z.boolean().optional() }),
    }),
  }),
  z.object({
    action: z.literal('deleteFiles'),
    // The CMS asks for no reason; our part in the browser does.
    params: z.object({ paths: z.array(z.string()).length(1), reason: z.string(), opened: z.string() }),
  }),
  z.object({ action: z.literal('getMedia') }),
  z.object({ action: z.literal('getNotes') }),
  z.object({ action: z.literal('getDeployPreview') }),
]);

/** An answer to the CMS, or what saving or taking out an entry came to. */
export type CmsAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'saved'; readonly entry: string; readonly draft: Draft; readonly saved: Saved }
  | { readonly kind: 'retired'; readonly entry: string; readonly id: string; readonly saved: Saved };

/**
 * Answers one question of the CMS. There are no files behind its paths: a path that names no row or page is refused.
 * @param today the day on which something is taken out
 * @throws {Refusal} for what cannot be done
 */
export function answerCms(request: unknown, store: Store, today: string): CmsAnswer {
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) throw new Refusal('unknown-request');
  const { data } = parsed;
  switch (data.action) {
    case 'entriesByFolder': {
      const { folder } = data.params;
      return answer(store.list(kindNamed(folder).name).map((entry) => toFile(folder, entry)));
    }
    case 'getEntry': {
      const { kind, id } = parseEntryPath(data.params.path);
      const entry = store.list(kind).find((candidate) => candidate.id === id);
      if (!entry) throw new Refusal('gone', { id });
      return answer(toFile(kind, entry));
    }
    case 'persistEntry': {
      const [file] = data.params.dataFiles;
      if (!file) throw new Refusal('unknown-request');
      const { kind, draft } = parseDraft(file.path, file.raw, data.params.options.newEntry === true);
      return { kind: 'saved', entry: kind, draft, saved: store.save(kind, draft) };
    }
    case 'deleteFiles': {
      const { paths, reason, opened } = data.params;
      const { kind, id } = parseEntryPath(paths[0] ?? '');
      return { kind: 'retired', entry: kind, id, saved: store.retire(kind, { id, reason, on: today }, opened) };
    }
    case 'getMedia':
      return answer([]);
    case 'getNotes':
      return answer({ notes: [] });
    case 'getDeployPreview':
      return answer(null);
  }
}

/**
 * A draft as the CMS sends it.
 * @throws {Refusal} for a path or a text that no form of this editor makes
 */
export function parseDraft(path: string, raw: string, isNew: boolean): { readonly kind: string; readonly draft: Draft } {
  const values = valuesSchema.safeParse(parseJson(raw));
  if (!values.success) throw new Refusal('unknown-request');
  const { kind, id } = parseEntryPath(path, isNew);
  // The CMS makes a path of the name of a new row as it sees fit; the name itself counts.
  const name = isNew ? String(values.data['id'] ?? '').trim() : id;
  if (name === '') throw new Refusal('nameless');
  return { kind, draft: { id: name, isNew, values: { ...values.data, id: isNew ? name : values.data['id'] } } };
}

const valuesSchema = z.record(z.string(), z.unknown());

function parseEntryPath(path: string, isNew = false): { readonly kind: string; readonly id: string } {
  const [, kind = '', id = ''] = (isNew ? /^([a-z]+)\/([^/]*)\.json$/ : /^([a-z]+)\/([A-Za-z0-9-]+)\.json$/).exec(path) ?? [];
  return { kind: kindNamed(kind).name, id };
}

function toFile(kind: string, { id, values }: Entry) {
  const path = `${kind}/${id}.json`;
  return { file: { path, id: path }, data: JSON.stringify(values) };
}

function answer(value: unknown): CmsAnswer {
  return { kind: 'answer', value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
