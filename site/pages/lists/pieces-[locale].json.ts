import type { APIRoute } from 'astro';
import type { Locale } from '#content/index.ts';
import { localePaths } from '#site/data/guides.ts';
import { pieceUrls } from '#site/data/pieces.ts';

export const getStaticPaths = localePaths;

/** Which pieces make up the slides of a language; see site/worker/list.ts. */
export const GET: APIRoute<{ readonly locale: Locale }> = ({ props }) => {
  const { rest, contacts, facts, room } = pieceUrls(props.locale);
  return Response.json({ rest, contacts, facts, room });
};
