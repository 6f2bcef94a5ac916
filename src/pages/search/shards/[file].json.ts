import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { searchFiles } from '#components/search/search-files.ts';

export const getStaticPaths = async () =>
  [...(await searchFiles())].map(([file, text]) => ({
    params: { file: file.replace(/\.json$/, '') },
    props: { text },
  }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
