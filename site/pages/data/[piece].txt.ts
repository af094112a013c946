import type { APIRoute, GetStaticPaths } from 'astro';
import { allPieces } from '#site/data/pieces.ts';

export const getStaticPaths: GetStaticPaths = () =>
  allPieces().map(({ url, text }) => ({ params: { piece: url.replace(/^\/data\/|\.txt$/g, '') }, props: { text } }));

/** One piece of the guide, or of the list of sources. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
