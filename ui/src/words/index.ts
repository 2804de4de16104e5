// The words of the page: `say` says a message, the rest says what codes, names, dates and rows are in the language chosen.
export { learn } from './names.svelte';
export * from './said';
export * from './speech.svelte';
export { apart, columnName, subject, tableName, valueSaid } from './rows';
