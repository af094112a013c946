/** Parts of the CMS that come without types, as far as `main.ts` uses them. */

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    request(payload: { readonly action: string; readonly params: Record<string, unknown> }): Promise<unknown>;
    deleteFiles(paths: readonly string[], commitMessage: string): Promise<unknown>;
  }
}

declare module 'decap-cms-locales' {
  type Phrases = { readonly [key: string]: string | Phrases };
  type Locale = {
    readonly [area: string]: Phrases;
    readonly editor: { readonly editor: Phrases; readonly editorToolbar: Phrases };
    readonly ui: { readonly toast: Phrases };
  };
  export const en: Locale;
  export const ru: Locale;
}

declare module 'decap-cms-widget-boolean' {
  export const DecapCmsWidgetBoolean: { readonly Widget: () => never };
}
declare module 'decap-cms-widget-list' {
  export const DecapCmsWidgetList: { readonly Widget: () => never };
}
declare module 'decap-cms-widget-object' {
  export const DecapCmsWidgetObject: { readonly Widget: () => never };
}
declare module 'decap-cms-widget-select' {
  export const DecapCmsWidgetSelect: { readonly Widget: () => never };
}
declare module 'decap-cms-widget-string' {
  export const DecapCmsWidgetString: { readonly Widget: () => never };
}
