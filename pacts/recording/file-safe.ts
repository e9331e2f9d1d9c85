/** A consumer's name as a part of a file's: `@acme/app` becomes `acme-app`. */
export function fileSafe(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '');
}
