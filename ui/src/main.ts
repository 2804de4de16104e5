import { mount } from 'svelte';

import App from './App.svelte';
import './style.css';
import { speak, wished } from './words';

void speak(wished(navigator.languages)).then(() => mount(App, { target: document.getElementById('app')! }));
