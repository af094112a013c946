import type { APIRoute, GetStaticPaths } from 'astro';
import { allPieces } from '#site/data/pieces.ts';

export const getStaticPaths: GetStaticPaths = () =>
  allPieces().map(({ url, bytes }) => ({ params: { piece: url.replace(/^\/data\/|\.bin$/g, '') }, props: { bytes } }));

/** One piece of the guide, of its search words, or of the list of sources. */
export const GET: APIRoute = ({ props }) =>
  new Response(Uint8Array.from(props['bytes']), { headers: { 'content-type': 'application/octet-stream' } });
