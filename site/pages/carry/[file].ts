import type { APIRoute, GetStaticPaths } from 'astro';
import { editions } from '#site/edition/editions.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await editions()).map((edition) => ({ params: { file: edition.name }, props: edition }));

/** One edition as a file. */
export const GET: APIRoute = ({ props }) => new Response(props['bytes']);
