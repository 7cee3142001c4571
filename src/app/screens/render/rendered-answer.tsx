import { useEffect, useRef, useState } from 'react';
import type { ExportDocument } from '../../../export/export-document.ts';
import { EXPORT_WORDS } from '../../../export/export-words.ts';
import { shortened } from '../../../export/shortened.ts';
import { stampFacts } from '../../../export/stamp-facts.ts';
import { AnswerChart } from '../../answer/answer-chart.tsx';
import { answerSummary } from '../../answer/answer-summary.ts';
import { chartPicture, type PictureSize } from '../../export/chart-picture.ts';
import { type Resolution, rasterise } from '../../export/rasterise.ts';
import { useReader } from '../../ui/reader.tsx';
import { useWords } from '../../ui/use-words.ts';
import { MarksTable } from './marks-table.tsx';
import './render-screen.css';

const LONGEST_TITLE = 200;
const LONGEST_FACT = 600;

interface DrawChoice {
  readonly size: PictureSize;
  readonly background: 'white' | 'none';
  readonly resolution: Resolution;
}

declare global {
  /** What a driver of this page asks of it once `data-render` says `ready`; the PNG comes in base64. */
  var tajawubRender: { svg(choice: DrawChoice): Promise<string>; png(choice: DrawChoice): Promise<string> } | undefined;
}

/** Title, picture, sentence, figures, definitions and facts of one answer. */
export function RenderedAnswer({ document: answer }: { readonly document: ExportDocument }) {
  const { format } = useReader();
  const words = useWords(EXPORT_WORDS);
  const chart = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const summary = answerSummary(answer, format);
  const title = shortened(answer.title, LONGEST_TITLE);
  useEffect(() => {
    document.title = title;
    const drawn = (choice: DrawChoice) => {
      const { language } = answer;
      const texts = { language, title, subtitle: '', summary, facts: stampFacts(answer) };
      return chartPicture(chart.current ? [chart.current] : [], texts, choice);
    };
    globalThis.tajawubRender = {
      svg: async (choice) => (await drawn(choice)).svg,
      png: async (choice) => base64Of(await rasterise(await drawn(choice), choice.resolution)),
    };
    // The picture has its width a frame after it stands, and its letters when the fonts are here.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => void document.fonts.ready.then(() => setReady(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      globalThis.tajawubRender = undefined;
    };
  }, [answer, summary, title]);
  return (
    <article className="render" data-render={isReady ? 'ready' : 'pending'}>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p className="note">
        {[answer.facts[0]?.text, answer.facts.find(({ name }) => name === words('export.fact.filters'))?.text]
          .map((text) => shortened(text ?? '', LONGEST_FACT))
          .join(' · ')}
      </p>
      <div ref={chart} className="render-chart">
        <AnswerChart document={answer} />
      </div>
      <p>{summary}</p>
      <section>
        <h2>{words('export.figures')}</h2>
        <MarksTable document={answer} />
      </section>
      <section>
        <h2>{words('export.sheet.definitions')}</h2>
        <dl className="render-facts">
          {answer.definitions.map(({ id, title, definition, basis }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {definition} ({basis})
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{words('export.rests')}</h2>
        <dl className="render-facts">
          {answer.facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text === answer.link ? <a href={text}>{text}</a> : <bdi>{shortened(text, LONGEST_FACT)}</bdi>}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
