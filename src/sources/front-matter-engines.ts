import { YAMLException } from 'js-yaml';
import { loadDocuments } from './yaml-documents.ts';

type Engine = (text: string) => object;

const refuse: Engine = () => {
  throw new YAMLException('front matter is written in YAML');
};

const yaml: Engine = (text) => {
  const [value] = loadDocuments(text);
  return typeof value === 'object' && value !== null ? value : {};
};

/**
 * Every engine that gray-matter knows, by each name that it looks up. Only `yaml` reads; the others would evaluate
 * what they are given or read it in another dialect than the site.
 */
export const ENGINES = {
  yaml,
  yml: refuse,
  json: refuse,
  toml: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
} as const satisfies Record<string, Engine>;
