/** Hours in milliseconds, the unit of behaviours. */
export function hours(count: number): number {
  return count * 3600 * 1000;
}
