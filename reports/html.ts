import type { Run } from '../results/run.ts';

export function renderHtml(_run: Run): string {
  return '';
}
