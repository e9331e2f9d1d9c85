import { html } from 'hono/html';
import { credentialTypeV2 } from '../../contracts/credentials/all.ts';
import type { Submission } from '../store.ts';
import type { Markup } from './markup.ts';

const words: Readonly<Record<string, string>> = {
  batch: 'Several credentials',
  verification: 'Your digital identity',
};

/** What a credential is called: the title of its type. */
export function titleOf({ type }: Pick<Submission, 'type'>): string {
  return credentialTypeV2(type)?.title ?? words[type] ?? type;
}

/** The fields of a credential, nested ones below their name. */
export function details(fields: Readonly<Record<string, unknown>>): Markup {
  return html`<dl>${Object.entries(fields).map(
    ([name, value]) => html`<div><dt>${label(name)}</dt><dd>${shown(value)}</dd></div>`,
  )}</dl>`;
}

function label(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shown(value: unknown): Markup | string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return html`<ol>${value.map((item) => html`<li>${shown(item)}</li>`)}</ol>`;
  }
  if (typeof value === 'object') return details(value as Record<string, unknown>);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
