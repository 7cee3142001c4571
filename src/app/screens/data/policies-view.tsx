import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Asked } from '../../data/asked.tsx';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { dataPath } from './data-path.ts';
import { useDataWords } from './use-data-words.ts';

/** The policies that set the targets, each with where its numbers come from. */
export function PoliciesView() {
  const { language } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const meta = useQuery(metaOptions(useEngine()));
  return (
    <Asked result={meta} height={320}>
      {({ policies, policy: inForce }) => (
        <DataCard title={words('policies.list')} subtitle={words('policies.listNote')}>
          <ul className="policy-list">
            {policies.map(({ id, version, title, source, isPreset }) => (
              <li key={id}>
                <h3>
                  <Link href={addressOf(dataPath({ view: 'policy', id }), view)}>{title[language]}</Link>
                </h3>
                <p className="note">
                  {id === inForce && <span className="in-force">● {words('data.inForce')} · </span>}
                  {words('data.version')} <bdi dir="ltr">{version}</bdi> · {isPreset ? words('data.preset') : words('data.edited')}
                </p>
                <p className="data-prose">{source[language]}</p>
                {source.url && (
                  <p className="note">
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {words('data.source')}: <bdi dir="ltr">{source.url}</bdi>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </DataCard>
      )}
    </Asked>
  );
}
