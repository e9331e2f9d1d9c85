import type { SessionView } from '../../session/session-view.ts';
import type { UploadView } from '../../session/upload-view.ts';

/** The uploads of each file, by any of its links, in the order in which they came. */
export function attemptsAtFiles({ uploads }: SessionView): readonly UploadView[][] {
  const known = uploads.filter(({ link }) => link !== null);
  const files = Map.groupBy(known, ({ link }) =>
    JSON.stringify([link?.credentialId, link?.assetId]),
  );
  return [...files.values()];
}
