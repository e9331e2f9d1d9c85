import type { Fault } from '../../mock/faults/fault.ts';
import { shellQuoted } from '../../reports/shell-quoted.ts';
import { thisCommand } from '../launcher.ts';
import { curlLines } from './curl-lines.ts';
import type { Places } from './places.ts';
import { exportLines, profileLines } from './profile-lines.ts';

/**
 * What `spc mock` says once it listens: every line below a heading can be pasted.
 *
 * @param written the file that its profile was written into; null if it is to be shown.
 */
export function welcome(
  places: Places,
  faults: readonly Fault[],
  asOf: string,
  written: string | null = null,
): string {
  const { api, pages, control, admin, clients } = places;
  const defects = faults.map(({ name, says }) => `  ${name}: ${says}`);
  const lines = [
    'The mock server of the SEEK Pass Partner API is listening.',
    '',
    `  Partner API   ${api}/api/partner/v1 and /v2`,
    `  pages         ${pages}`,
    `  journal       ${api}/__journal`,
    ...(control === null ? [] : [`  test control  ${control}`]),
    ...(admin === null ? [] : [`  its clock     ${admin}/clock`]),
    ...clients.map(({ clientId, clientSecret }) => `  client        ${clientId}  ${clientSecret}`),
    ...(defects.length === 0 ? [] : ['', 'With these defects:', ...defects]),
    '',
    'Submit a credential and get the link that its holder opens:',
    '',
    ...curlLines(places, asOf),
    '',
    ...(admin === null ? [] : movingLines(admin)),
    ...(written === null
      ? ['Check it from another terminal. As mock.target.yaml:', '', ...profileLines(places), '']
      : [`Its profile is ${written}. Check it from another terminal:`, '']),
    ...(written === null ? ['and then:', ''] : []),
    ...exportLines(places),
    `${thisCommand()} run ${shellQuoted(written ?? 'mock.target.yaml')}`,
    '',
    'Ctrl-C ends it.',
  ];
  return `${lines.join('\n')}\n`;
}

function movingLines(admin: string): string[] {
  return [
    'Move its time, here by a day, as no profile can:',
    '',
    `curl -s ${admin}/clock -d '{"advance_seconds": 86400}'`,
    '',
  ];
}
