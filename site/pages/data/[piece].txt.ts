import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '#content/index.ts';
import { piecesOf, pieceUrls } from '#site/data/pieces.ts';

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) =>
    pieceUrls(locale).map((url, index) => ({
      params: { piece: url.replace(/^\/data\/|\.txt$/g, '') },
      props: { text: piecesOf(locale).texts[index] },
    })),
  );

/** One piece of the guide for search and assistant. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
