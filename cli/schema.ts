import { Argument, type Command } from 'commander';
import { jsonText } from '../reports/json-text.ts';
import { screen } from '../reports/screen.ts';
import type { SchemaSubject } from './schema/perform.ts';

/** `spc schema`: what this package knows as schemas for other tools. */
export function addSchema(spc: Command): void {
  const subjects: readonly SchemaSubject[] = [
    'payload',
    'payload-v2',
    'batch',
    'event',
    'profile',
    'client-profile',
    'journal',
    'pages',
    'known-failures',
    'run',
    'openapi',
  ];
  spc
    .command('schema')
    .addArgument(new Argument('<subject>', 'what to describe').choices(subjects))
    .argument('[type]', 'a credential type, for payload and payload-v2; default: any of them')
    .summary('print JSON Schema or OpenAPI')
    .description(
      'Prints the JSON Schema (draft 2020-12) of submissions of both versions, batches, events, profiles of targets and of clients, journals, pages files, known failures or run.json, or both versions of the API as OpenAPI 3.1.',
    )
    .option('--json', 'changes nothing: schemas are JSON anyway', false)
    .addHelpText('after', examples)
    .action(async (subject: SchemaSubject, type: string | undefined) => {
      const { schemaOf } = await import('./schema/perform.ts');
      screen.print(`${jsonText(schemaOf(subject, type))}\n`, 'document');
      process.exitCode = 0;
    });
}

const examples = `
Examples:
  spc schema payload education > education.schema.json
  spc schema profile > target.schema.json      for completion in an editor
  spc schema client-profile > client.schema.json
  spc schema known-failures > known.schema.json
  spc schema payload-v2 universal_credential > universal.schema.json
  spc schema openapi > seek-pass.openapi.json

Editors that speak to the YAML language server complete and check a file that begins with
  # yaml-language-server: $schema=./target.schema.json`;
