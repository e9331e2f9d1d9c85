import { logText } from './log-text.ts';
import { plainText } from './plain-text.ts';

/** Any text as the message of a workflow command of GitHub: always one line. */
export function annotationText(text: string): string {
  return logText(plainText(text))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** Any text as the value of a property of a workflow command, such as its title. */
export function annotationValue(text: string): string {
  return annotationText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
