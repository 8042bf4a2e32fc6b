/** Calendar days later; a day of 23 or 25 hours counts as one. */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
}
