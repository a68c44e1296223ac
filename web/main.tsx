import { render } from 'preact';
import { App } from './app.tsx';
import { followHistory } from './navigation/history.ts';
import { followLinks } from './navigation/links.ts';

followHistory();
followLinks();
render(<App />, document.getElementById('page')!);
