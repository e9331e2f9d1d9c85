import { z } from 'zod';
import type { CredentialType, Fields } from './credentials/define.ts';
import { partnerChain } from './partner-chain.ts';

/** The object with an optional `partner_chain` inside the object at `path`. */
function withPartnerChain(object: z.ZodObject, path: readonly string[]): z.ZodObject {
  const [key, ...below] = path;
  if (key === undefined) return object.extend({ partner_chain: partnerChain.optional() });
  const inner = object.shape[key];
  if (!(inner instanceof z.ZodObject)) throw new Error(`partner_chain has no place at ${key}`);
  return object.extend({ [key]: withPartnerChain(inner, below) });
}

/** Keeps the conditions that bind several fields, each reported at the field it blames. */
function keepingConditions(type: CredentialType, object: z.ZodObject): z.ZodObject {
  return object.superRefine((fields: Fields, context) => {
    for (const { holds, path, says } of type.conditions) {
      if (!holds(fields)) context.addIssue({ code: 'custom', path: [...path], message: says });
    }
  });
}

/** The leaf fields of a type with its conditions: v2 `fields`, which do not hold `partner_chain`. */
export function checkedFields(type: CredentialType): z.ZodObject {
  return keepingConditions(type, type.fields);
}

/** The leaf fields with their conditions, and `partner_chain` if v1 lists it inside `data.credential`. */
export function checkedCredential(type: CredentialType): z.ZodObject {
  const [root, ...below] = type.partnerChainAt?.split('.') ?? [];
  const object = root === 'credential' ? withPartnerChain(type.fields, below) : type.fields;
  return keepingConditions(type, object);
}
