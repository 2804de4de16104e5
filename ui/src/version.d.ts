/** The program's version, put in when the pages are built. */
declare const __VERSION__: string;
