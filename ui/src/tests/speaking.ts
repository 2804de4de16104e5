// Before each file of tests: English is spoken, as on an English machine.
import { speak } from '../words';

await speak('en');
