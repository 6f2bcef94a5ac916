import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkGuard } from './src/sources/mdx-guard.ts';
import { guardedMdx } from './src/sources/mdx-integration.ts';

export default defineConfig({
  site: process.env.HINDCAST_SITE || 'https://hindcast.example',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  markdown: {
    // The default processor ignores remark plugins without a word, and with them the guard.
    processor: unified({ remarkPlugins: [remarkGuard], smartypants: false }),
    // Classes instead of inline styles, which the content security policy refuses.
    syntaxHighlight: 'prism',
  },
  integrations: [mdx(), guardedMdx()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        // No script may turn text into markup or code.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
  // Writes the schemas by which editors complete the front matter of MDX files.
  experimental: { contentIntellisense: true },
  vite: {
    // Each MDX module begins with a directive that the bundler warns of.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
