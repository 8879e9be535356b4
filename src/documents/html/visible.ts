import type { El } from './tree.ts';
import { nameTokens } from './words.ts';

/** Names of boxes that a visitor opens: what they hold is content though it is hidden at first. */
const OPENABLE = new Set(
  ('accordion collapse collapsible collapsed panel tab tabs tabcontent pane toggle toggler togglebox slide slider slidedown dropdown submenu menu content contents body detail details ' +
    'more faq answer item items year list sub child children box spoiler expand expandable fold step section carousel').split(' '),
);

const hides = (el: El): boolean => {
  const style = el.attr['style'];
  return style !== undefined && /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style.slice(0, 1000));
};

/**
 * Whether nobody ever sees an element: hidden for good, not the body of an accordion, tab or menu.
 * `controlled` are the ids that something on the page opens.
 */
export function isHidden(el: El, controlled: ReadonlySet<string>): boolean {
  const flagged = el.attr['hidden'] !== undefined && el.attr['hidden'] !== 'until-found';
  if (!flagged && !hides(el)) return false;
  const id = el.attr['id'];
  if (id !== undefined && controlled.has(id)) return false;
  if (el.attr['role'] === 'tabpanel' || el.attr['aria-labelledby'] !== undefined) return false;
  if (/^(?:ul|ol|dd|tr|tbody)$/.test(el.tag)) return false;
  return !nameTokens(el).some((token) => OPENABLE.has(token)) && !followsOpener(el);
}

/** The element before it reacts to a click, or is called a toggle. */
function followsOpener(el: El): boolean {
  const { before } = el;
  if (before === null) return false;
  return (
    before.attr['onclick'] !== undefined ||
    before.tag === 'button' ||
    nameTokens(before).some((token) => token === 'accordion' || token === 'toggle' || token === 'trigger' || token === 'question')
  );
}

/** All ids that something on the page opens or leads to, by attribute or inline script. */
export function controlledIds(all: readonly El[]): Set<string> {
  const ids = new Set<string>();
  for (const { attr } of all) {
    for (const name of ['href', 'data-target', 'data-bs-target', 'data-tab', 'data-id', 'aria-controls', 'for', 'rel']) {
      const value = attr[name];
      if (value === undefined || value.length > 200) continue;
      if (name !== 'href') ids.add(value.replace(/^#/, ''));
      else if (value.startsWith('#') && value.length > 1) ids.add(value.slice(1));
    }
    const script = attr['onclick'] ?? attr['onchange'];
    for (const quoted of (script ?? '').slice(0, 500).matchAll(/['"]#?([\w-]{1,80})['"]/g)) ids.add(quoted[1] ?? '');
  }
  return ids;
}
