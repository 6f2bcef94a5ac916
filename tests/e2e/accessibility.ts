import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const axeResult = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
    }),
  ),
  passes: z.array(z.unknown()),
});

const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;

/** Violations of WCAG 2.2 A and AA and of axe's best practices, one line a node. Throws when axe checked nothing. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const result = axeResult.parse(await page.evaluate(RUN));
  if (result.passes.length === 0) throw new Error('axe checked nothing');
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
};
