/** A row or a page as the editor opens it. */
export type Entry = { readonly id: string; readonly values: Readonly<Record<string, unknown>> };

/** What somebody made of it. */
export type Draft = Entry & { readonly isNew: boolean };

/** A file of the project, from its root, with the text it should have; without one it goes. */
export type FileText = { readonly file: string; readonly text: string | undefined };
