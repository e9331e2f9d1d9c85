/** How long a generated list is: between these, or three where a world asks for three of each. */
export function listLength(
  { threeOfEach }: { readonly threeOfEach?: boolean | undefined },
  minLength: number,
  maxLength: number,
): { minLength: number; maxLength: number } {
  return threeOfEach === true ? { minLength: 3, maxLength: 3 } : { minLength, maxLength };
}
