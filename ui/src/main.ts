import { mount } from 'svelte';

import App from './App.svelte';
import { begin } from './settings.svelte';
import 'virtual:faces.css';
import './style.css';

void begin().then(() => mount(App, { target: document.getElementById('app')! }));
