import axe from 'axe-core';

/** What axe finds wrong with a page's part, one line each. Colours are left to a real browser: jsdom paints nothing. */
export async function axeFindings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
}
