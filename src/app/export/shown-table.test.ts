// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { shownTable } from './shown-table.ts';

const elementOf = (html: string): HTMLElement => {
  const element = document.createElement('section');
  element.innerHTML = html;
  return element;
};

describe('a table as it is shown', () => {
  it('is read in words, without its ornament, under the headings that stand over it', () => {
    const element = elementOf(`
      <table>
        <thead><tr><th>Channel</th><th colspan="2">Cases</th><th>Share</th></tr></thead>
        <tbody>
          <tr><th>Phone</th><td aria-hidden="true"><i></i></td><td><a href="/">1,234</a></td><td>12%</td></tr>
        </tbody>
      </table>`);
    expect(shownTable(element)).toEqual({ columns: ['Channel', 'Cases', 'Share'], rows: [['Phone', '1,234', '12%']] });
  });

  it('parts what stands below one another in a cell', () => {
    const element = elementOf('<table><tbody><tr><td>86.4%</td></tr></tbody></table>');
    // jsdom lays nothing out: what a browser would say of such a cell
    Object.defineProperty(element.querySelector('td'), 'innerText', { value: '86.4%\n\n12 of  15 cases\n' });
    expect(shownTable(element).rows).toEqual([['86.4%; 12 of 15 cases']]);
  });

  it('is a rectangle, and nothing where there is none', () => {
    const element = elementOf('<table><tbody><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>');
    expect(shownTable(element).columns).toHaveLength(2);
    expect(shownTable(elementOf('<p>none</p>'))).toEqual({ columns: [], rows: [] });
  });
});
