import { usualSecondVersion } from '../../../profiles/second-version.ts';
import type { SecondVersionVariant } from './variant.ts';

const { uploads } = usualSecondVersion;

/** Differences in upload links, and in what a second file on one leads to. */
export const uploadLinkVariants: readonly SecondVersionVariant[] = [
  {
    name: 'links in a map',
    says: 'upload links stand in a map by asset id',
    options: { uploadLinks: 'map' },
    profile: { uploads: { ...uploads, links: 'files{}.href' } },
  },
  {
    name: 'uploads signed as AWS does',
    says: 'upload links are those of an object store',
    options: { uploadSigning: 'aws' },
  },
  {
    name: 'no link for what was sent',
    says: 'an asset that was sent with its data has no upload link',
    options: { linksForSent: false },
  },
  {
    name: 'files replaced',
    says: 'a second file takes the place of the first',
    options: { secondUpload: 'taken' },
    profile: { uploads: { ...uploads, overwrite: 'allowed' } },
  },
];

/** Differences in how an upload is answered. */
export const uploadVariants: readonly SecondVersionVariant[] = [
  {
    name: 'uploads with 204',
    says: 'an upload is answered with 204',
    options: { uploadTaken: 204 },
  },
  {
    name: 'uploads with 201',
    says: 'an upload is answered with 201',
    options: { uploadTaken: 201 },
  },
  {
    name: 'uploads refused with 404',
    says: 'a refused upload is 404',
    options: { uploadRefusal: 404, uploadErrors: 'empty' },
  },
  {
    name: 'uploads refused in JSON',
    says: 'a refused upload is 400 with JSON',
    options: { uploadRefusal: 400, uploadErrors: 'json' },
  },
];
