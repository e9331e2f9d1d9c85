import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { credentialTypes, credentialTypesV2 } from '../credentials/all.ts';
import { addPath, addV2Path, verifyPath, webhooksPath } from '../endpoints.ts';
import { openApiDocument } from './document.ts';

describe('the OpenAPI document', () => {
  test('is valid by the official schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(openApiDocument());
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe('3.1');
  });

  test('is found wrong once an answer has no description', async () => {
    const broken = structuredClone(openApiDocument());
    Reflect.deleteProperty(
      Object(broken.paths)[addPath('education')].post.responses[201],
      'description',
    );
    const { valid } = await new Validator().validate(broken);
    expect(valid).toBe(false);
  });

  test('refers only to schemas that it holds', () => {
    const text = JSON.stringify(openApiDocument());
    const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    const held = Object.keys(openApiDocument().components.schemas);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !held.includes(name ?? ''))).toEqual([]);
  });

  test.each(credentialTypes)('has a path for $name with its scope', ({ name, scope }) => {
    const path = Object(openApiDocument().paths)[`/api/partner/v1/add/${name}.json`];
    expect(path.post.security).toEqual([{ partner: [scope] }]);
  });

  test.each(credentialTypesV2)('has a v2 path for $name with its scope', ({ name, scope }) => {
    const path = Object(openApiDocument().paths)[addV2Path(name)];
    expect(path.post.security).toEqual([{ partner: [scope] }]);
  });

  test('tells what is posted to a webhook, and where a person returns to', () => {
    const { paths, webhooks } = openApiDocument();
    expect(webhooks.verification.post.parameters.map(({ name }) => name)).toEqual([
      'X-Timestamp',
      'X-Signature',
    ]);
    expect(Object(paths)[verifyPath('digital_identity')].post.callbacks).toHaveProperty([
      'returned',
      '{$request.body#/callback_url}',
    ]);
    expect(Object.keys(Object(paths)[webhooksPath])).toEqual(['post', 'get']);
  });

  test('gives mock servers examples of what an answer holds', () => {
    const { added, token, submission_status } = openApiDocument().components.schemas;
    const [link] = Object(added).properties.redirect_uri.examples;
    expect(new URL(link).hash).toContain('clientId=');
    expect(Object(token).properties.token_type.examples).toEqual(['Bearer']);
    expect(Object(submission_status).properties.status.examples).toContain('incomplete');
  });

  test('holds none of the notes that generators read', () => {
    expect(JSON.stringify(openApiDocument())).not.toMatch(/"(calendar|requiredBasis|known)":/);
  });
});
