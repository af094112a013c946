import { useState } from 'preact/hooks';
import { aboutList, describeAgency, waysToAsk } from '#shared/dialogue/check-agency.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { ToolProps } from './tool-props.ts';

/** Check an agency: one field for a name or a licence, and what the official list says. Without a list that comes first. */
export function CheckAgency({ view }: ToolProps) {
  const { t, guide, today } = view;
  const [written, setWritten] = useState('');
  const [asked, setAsked] = useState<string>();
  const isEmpty = asked !== undefined && asked.trim() === '';
  const show = (blocks: ReturnType<typeof describeAgency>) =>
    blocks.map((block, index) => <BlockView key={index} block={block} view={view} />);
  return (
    <>
      {show(aboutList(guide, today))}
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(written);
        }}
      >
        <label>
          {t('tool.check-agency.asks')}
          <input
            type="text"
            maxLength={120}
            spellcheck={false}
            value={written}
            aria-invalid={isEmpty}
            aria-describedby={isEmpty ? 'nothing-asked' : undefined}
            onInput={(event) => {
              setWritten(event.currentTarget.value);
              setAsked(undefined);
            }}
          />
          {isEmpty ? (
            <span id="nothing-asked" class="wrong">
              {t('tool.check-agency.nothing-asked')}
            </span>
          ) : null}
        </label>
        <button type="submit" class="send">
          {t('tool.check-agency.look')}
        </button>
      </form>
      <div aria-live="polite">
        {asked === undefined || isEmpty ? null : <div class="card">{show(describeAgency(asked, guide, today))}</div>}
      </div>
      <h2>{t('tool.check-agency.how')}</h2>
      {show(waysToAsk(guide, today))}
      <p class="small">{t('tools.nothing-kept')}</p>
    </>
  );
}
