import { builtInProfile } from './built-in.ts';
import { ProfileError } from './profile-error.ts';
import { readTextFile, whyUnreadable } from './text-file.ts';
import { urlProfile } from './url-profile.ts';

/**
 * The text of a profile: a built-in one by its name, that of a target by its URL, any other from its file.
 *
 * @throws {ProfileError} if there is no such file
 */
export async function readProfile(path: string): Promise<string> {
  const known = builtInProfile(path) ?? urlProfile(path);
  if (known !== undefined) return known;
  try {
    return await readTextFile(path);
  } catch (error) {
    throw new ProfileError(
      `${path}: expected a readable target profile, got ${whyUnreadable(error)}; check the path given to -t, or name one that is built in (mock, staging), or a URL`,
      { cause: error },
    );
  }
}
