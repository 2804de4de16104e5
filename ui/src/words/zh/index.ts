// All words of this language, a file an area.
export default import.meta.glob<string>('./*.ftl', { eager: true, query: '?raw', import: 'default' });
