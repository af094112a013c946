import { useState } from 'preact/hooks';
import { describeForecast } from '#shared/dialogue/cost-and-pay.ts';
import type { Plan } from '#shared/tools/forecast.ts';
import { parseAmount } from '#shared/tools/parse-amounts.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { ToolProps } from './tool-props.ts';

const costFields = ['travel', 'papers', 'middleman', 'first-days'] as const;
const otherFields = ['borrowed', 'interest', 'pay', 'living'] as const;
type Field = (typeof costFields)[number] | (typeof otherFields)[number];
type Written = Readonly<Partial<Record<Field, string>>>;

/** Cost and pay: fields for the person's own numbers, and what follows as soon as pay and living are there. */
export function CostAndPay({ view }: ToolProps) {
  const { t } = view;
  const [written, setWritten] = useState<Written>({});
  const isWrong = (field: Field) => (written[field] ?? '').trim() !== '' && parseAmount(written[field] ?? '') === undefined;
  const plan = toPlan(written);
  return (
    <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <p>{t('tool.cost-and-pay.one-currency')}</p>
      {[...costFields, ...otherFields].map((field) => (
        <div key={field}>
          <label>
            {t(`tool.cost-and-pay.field.${field}`)}
            <input
              inputMode="decimal"
              maxLength={20}
              value={written[field] ?? ''}
              aria-invalid={isWrong(field)}
              aria-describedby={isWrong(field) ? `${field}-wrong` : undefined}
              onInput={(event) => setWritten({ ...written, [field]: event.currentTarget.value })}
            />
          </label>
          {isWrong(field) ? (
            <span id={`${field}-wrong`} class="wrong">
              {t('tool.cost-and-pay.not-a-number')}
            </span>
          ) : null}
        </div>
      ))}
      <h2>{t('tool.cost-and-pay.result')}</h2>
      <div class="card" aria-live="polite">
        {plan === undefined ? (
          <p>{t('tool.cost-and-pay.fill')}</p>
        ) : (
          describeForecast(plan, t).map((block, index) => <BlockView key={index} block={block} view={view} level={3} />)
        )}
      </div>
      <p class="small">{t('tools.nothing-kept')}</p>
    </form>
  );
}

/** The plan, once pay and living are written and nothing written is wrong; what is left empty is nothing. */
function toPlan(written: Written): Plan | undefined {
  const amounts = Object.fromEntries(
    [...costFields, ...otherFields].map((field) => [field, (written[field] ?? '').trim() === '' ? 0 : parseAmount(written[field] ?? '')]),
  ) as Readonly<Record<Field, number | undefined>>;
  const { travel, papers, middleman, 'first-days': firstDays, borrowed, interest, pay, living } = amounts;
  if ((written.pay ?? '').trim() === '' || (written.living ?? '').trim() === '') return undefined;
  if (travel === undefined || papers === undefined || middleman === undefined || firstDays === undefined) return undefined;
  if (borrowed === undefined || interest === undefined || pay === undefined || living === undefined) return undefined;
  return { costs: travel + papers + middleman + firstDays, borrowed, interest, pay, living };
}
