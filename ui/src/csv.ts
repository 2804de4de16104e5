/**
 * Rows as a table with commas between (RFC 4180). What a spreadsheet would take for a formula is made text by an apostrophe: names
 * come from outside.
 */
export const csv = (rows: string[][]): string => rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
