import { z } from 'zod';
import type { AssetRule } from './credentials/define.ts';
import { webAddressPattern } from './web-address.ts';

const says = 'must be a URL, a data URL, or null';

const readable = new RegExp(`(?:${webAddressPattern})|^data:[^,]*,`, 'u');

/** A URL, a data URL, or null if the bytes are uploaded afterwards. */
const assetData = z.string().regex(readable, says).nullable();

/** One file of a v2 submission or of an item of a batch. Source: `docs/api.md#version-2`. */
function assetSchema(type: z.ZodType<string>) {
  return z.looseObject({
    asset_id: z.string().meta({ requiredBasis: 'A' }),
    asset_type: type.meta({ requiredBasis: 'A' }),
    asset_data: assetData.meta({ requiredBasis: 'A' }),
  });
}

/** The list of assets of a type; any asset type is taken if the pages list none. */
export function assetsSchema(rule: AssetRule) {
  const type = rule.closed ? z.enum(rule.types as [string, ...string[]]) : z.string().min(1);
  const list = z.array(assetSchema(type));
  const { most } = rule;
  return most === null ? list : list.max(most, `must hold at most ${most} asset`);
}

/** The media type that the bytes of an asset are uploaded with; undefined for a type that the pages do not name. */
export function mediaTypeOf(assetType: string): string | undefined {
  return { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' }[assetType];
}
